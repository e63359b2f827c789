using ArchRules.Storing;

namespace ArchRules.Reading;

/// <summary>How assemblies are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>What reading needs by itself: symbols beside or inside the assemblies, and no cache.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Where facts are kept between runs; null for nowhere.</summary>
    public FactsCache? Cache { get; init; }

    /// <summary>More places of symbols; null for none.</summary>
    public SymbolFiles? Symbols { get; init; }
}
