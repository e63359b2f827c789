namespace ArchRules.Cli.Tests.Changes;

/// <summary>The tests that share one changed repository.</summary>
[CollectionDefinition(Name)]
public sealed class ChangedShopCollection : ICollectionFixture<ChangedShop>
{
    public const string Name = "changed shop";
}
