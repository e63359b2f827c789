namespace ArchRules.Drafting;

/// <summary>What a component is for, before a layer has a name.</summary>
internal enum Tier
{
    /// <summary>It stands beside the layers: a tool, a program that starts others.</summary>
    Beside,

    /// <summary>It is what users see.</summary>
    FrontEnd,

    /// <summary>It does the work.</summary>
    Service,

    /// <summary>It does the work and uses nothing else of the system.</summary>
    Domain,

    /// <summary>It keeps the data.</summary>
    Storage,

    /// <summary>Everyone uses it.</summary>
    Shared,
}
