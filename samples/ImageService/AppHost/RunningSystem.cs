namespace ImageService.AppHost;

/// <summary>The three services as processes of this machine.</summary>
public sealed class RunningSystem(SystemOptions options) : IAsyncDisposable
{
    private readonly List<ServiceProcess> services = [];
    private readonly string folder = Path.GetFullPath(options.DataFolder);

    /// <summary>The addresses are null until the system has started.</summary>
    public Uri? WebAddress { get; private set; }

    public Uri? WriteAddress { get; private set; }

    public Uri? RetrievalAddress { get; private set; }

    /// <summary>Returns when every service is healthy.</summary>
    /// <exception cref="ServiceFailedException">A service ended or stayed unhealthy.</exception>
    public async Task StartAsync(CancellationToken cancelled)
    {
        var write = Start("write", "ImageService.Write", options.WritePort, $"--Storage:Folder={folder}");
        var retrieval = Start("retrieval", "ImageService.Retrieval", options.RetrievalPort, $"--Storage:Folder={folder}");
        WriteAddress = await write.HealthyAsync(cancelled);
        RetrievalAddress = await retrieval.HealthyAsync(cancelled);

        // Started last: with port 0 the services' addresses are known only now.
        var web = Start("web", "ImageService.Web", options.WebPort,
            $"--Services:Write={WriteAddress}", $"--Services:Retrieval={RetrievalAddress}");
        WebAddress = await web.HealthyAsync(cancelled);
    }

    /// <summary>Returns the first service that ends without having been asked to.</summary>
    public async Task<ServiceProcess> WaitForAnEndAsync(CancellationToken cancelled)
    {
        var ends = services.ToDictionary(service => service.WaitForExitAsync(cancelled));
        var first = await Task.WhenAny(ends.Keys);
        await first;
        return ends[first];
    }

    public async ValueTask DisposeAsync()
        => await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));

    private ServiceProcess Start(string name, string assembly, int port, params string[] settings)
    {
        var service = new ServiceProcess(name, ServiceAssemblies.PathOf(assembly), [$"--urls=http://127.0.0.1:{port}", .. settings]);
        services.Add(service);
        return service;
    }
}
