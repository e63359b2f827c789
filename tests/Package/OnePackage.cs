namespace ArchRules.Package.Tests;

/// <summary>All tests share one package: packing twice at once would build twice into the same folders.</summary>
[CollectionDefinition(Name)]
public sealed class OnePackage : ICollectionFixture<PackedAnalyzer>
{
    public const string Name = "the packed analyzer";
}
