using ImageService.AppHost.Servers;

namespace ImageService.AppHost;

/// <summary>Runs the batch of the worker as a process of its own.</summary>
public static class RebuildRun
{
    /// <returns>The exit code of the batch: 0 when no image is lost.</returns>
    /// <exception cref="ServiceFailedException">A server could not be started.</exception>
    public static async Task<int> RunAsync(SystemOptions options, CancellationToken cancelled)
    {
        await using var servers = await SystemServers.StartAsync(options, cancelled);
        var settings = new Dictionary<string, string>(new SystemSettings(options, servers.Settings, token: "unused by the batch", new Dictionary<string, string>()).ForThumbnails) { ["rebuild"] = "true" };
        await using var batch = new ServiceProcess(new ServiceStart(
            "rebuild", ServiceAssemblies.PathOf("ImageService.Thumbnails"), new Uri("http://127.0.0.1:0"), settings));
        return await batch.WaitForExitAsync(cancelled);
    }
}
