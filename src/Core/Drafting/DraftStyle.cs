namespace ArchRules.Drafting;

/// <summary>A style that a draft aims at, as <c>docs/styles</c> describes them.</summary>
public enum DraftStyle
{
    /// <summary>Front-end, service, storage.</summary>
    NTier,

    /// <summary>Web beside infrastructure, above application, above domain.</summary>
    CleanArchitecture,

    /// <summary>Driving beside driven adapters, above the core.</summary>
    Hexagonal,

    /// <summary>Modules that meet in contracts only.</summary>
    ModularMonolith,

    /// <summary>Services that meet over wires only.</summary>
    Soa,

    /// <summary>Slices of one program that do not use each other.</summary>
    VerticalSlices,
}
