namespace ImageService.Tests.Distributed;

/// <summary>Tests of one collection share the servers and the system that runs on them, and come one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class DistributedCollection : ICollectionFixture<DistributedFixture>
{
    public const string Name = "distributed system";
}
