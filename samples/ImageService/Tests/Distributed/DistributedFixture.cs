using ImageService.AppHost.Servers;
using ImageService.Tests.Services;

namespace ImageService.Tests.Distributed;

/// <summary>The whole system on real servers, started once for all tests that need one.</summary>
public sealed class DistributedFixture() : SystemFixture(isDistributed: true)
{
    public SystemServers Servers => System.Servers!;

    public string Setting(string name) => Servers.Settings[name];

    // Where the servers are missing all tests are skipped, except in CI: there the start says what is not installed.
    public override Task InitializeAsync()
        => SystemServers.FindMissing().Count == 0 || DistributedFactAttribute.IsContinuousIntegration ? base.InitializeAsync() : Task.CompletedTask;
}
