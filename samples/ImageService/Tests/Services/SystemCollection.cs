namespace ImageService.Tests.Services;

/// <summary>Tests of one collection share one running system.</summary>
[CollectionDefinition(Name)]
public sealed class SystemCollection : ICollectionFixture<SystemFixture>
{
    public const string Name = "running system";
}
