using System.Security.Cryptography;
using ImageService.AppHost.Servers;
using ImageService.AppHost.Telemetry;

namespace ImageService.AppHost;

/// <summary>All services as processes of this machine, and the servers that they need.</summary>
public sealed class RunningSystem(SystemOptions options) : IAsyncDisposable
{
    // A service that ends again and again is broken, and starting it once more helps nobody.
    private const int MaxRestarts = 20;

    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
    private readonly List<ServiceProcess> services = [];
    private TelemetryFiles? telemetry;
    private int restarts;

    /// <summary>The one address for browsers; null until the system has started.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The secret that the services of this run share.</summary>
    public string Token => token;

    /// <summary>The servers of a distributed system; null until the system has started.</summary>
    public SystemServers? Servers { get; private set; }

    /// <summary>The process of that name, such as <c>retrieval-2</c>.</summary>
    public ServiceProcess this[string name] => services.Single(service => string.Equals(service.Name, name, StringComparison.Ordinal));

    /// <summary>Returns when every service is healthy.</summary>
    /// <exception cref="ServiceFailedException">A service or a server ended or stayed unhealthy, or is not installed.</exception>
    public async Task StartAsync(CancellationToken cancelled)
    {
        Servers = await SystemServers.StartAsync(options, cancelled);
        if (options.TelemetryFolder is { } folder)
            telemetry = await TelemetryFiles.StartAsync(folder, cancelled);
        var settings = new SystemSettings(options, Servers.Settings, token, telemetry?.Settings ?? new Dictionary<string, string>());
        var writes = Start("write", "ImageService.Write", 1, settings.ForWrite);
        var retrievals = Start("retrieval", "ImageService.Retrieval", options.Retrievals, settings.ForRetrieval);
        var workers = Start("thumbnails", "ImageService.Thumbnails", options.Workers, settings.ForThumbnails);
        var writeAddresses = await HealthyAsync(writes, cancelled);
        var retrievalAddresses = await HealthyAsync(retrievals, cancelled);

        // In this order, since each is told the addresses of those behind it.
        var webs = Start("web", "ImageService.Web", 1, settings.ForWeb(writeAddresses, retrievalAddresses));
        await HealthyAsync(workers, cancelled);
        var gateway = Start("gateway", "ImageService.Gateway", 1,
            settings.ForGateway(await HealthyAsync(webs, cancelled), retrievalAddresses), options.Port);
        Address = (await HealthyAsync(gateway, cancelled)).Single();
    }

    /// <summary>Returns the first service that ends without having been asked to.</summary>
    public async Task<ServiceProcess> WaitForAnEndAsync(CancellationToken cancelled)
    {
        var ends = services.ToDictionary(service => service.WaitForExitAsync(cancelled));
        var first = await Task.WhenAny(ends.Keys);
        await first;
        return ends[first];
    }

    /// <summary>Starts a service that ended once more, at its old address, and returns when it is healthy.</summary>
    /// <exception cref="ServiceFailedException">It failed again, or there were too many restarts.</exception>
    public async Task RestartAsync(ServiceProcess ended, CancellationToken cancelled)
    {
        if (++restarts > MaxRestarts)
            throw new ServiceFailedException($"{ended.Name} ended by itself, and there were {MaxRestarts} restarts already");

        services.Remove(ended);
        var again = ended.Again();
        services.Add(again);
        await ended.DisposeAsync();
        await again.HealthyAsync(cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));
        if (Servers is not null)
            await Servers.DisposeAsync();
        // The last, since what a process has not sent yet it sends when it stops.
        if (telemetry is not null)
            await telemetry.DisposeAsync();
    }

    private List<ServiceProcess> Start(string name, string assembly, int count, IReadOnlyDictionary<string, string> told, int port = 0)
    {
        var started = Enumerable.Range(1, count)
            .Select(number => new ServiceStart(
                count == 1 ? name : FormattableString.Invariant($"{name}-{number}"), ServiceAssemblies.PathOf(assembly),
                new UriBuilder("http", "127.0.0.1", port).Uri, told))
            .Select(start => new ServiceProcess(start))
            .ToList();
        services.AddRange(started);
        return started;
    }

    private static async Task<Uri[]> HealthyAsync(IEnumerable<ServiceProcess> started, CancellationToken cancelled)
        => await Task.WhenAll(started.Select(service => service.HealthyAsync(cancelled)));
}
