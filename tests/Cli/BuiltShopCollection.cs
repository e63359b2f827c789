namespace ArchRules.Cli.Tests;

/// <summary>The tests that share one built solution, one after the other: some ask the build about it again.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltShopCollection : ICollectionFixture<BuiltShop>
{
    public const string Name = "built shop";
}
