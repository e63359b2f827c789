namespace ImageService.AppHost;

/// <summary>Runs the batch of the worker as a process of its own.</summary>
public static class RebuildRun
{
    /// <returns>The exit code of the batch: 0 when no image is lost.</returns>
    public static async Task<int> RunAsync(SystemOptions options, CancellationToken cancelled)
    {
        var settings = new SystemSettings(options);
        await using var batch = new ServiceProcess(new ServiceStart(
            "rebuild", ServiceAssemblies.PathOf("ImageService.Thumbnails"), new Uri("http://127.0.0.1:0"),
            [.. settings.ForThumbnails, "--rebuild=true"], settings.Environment));
        return await batch.WaitForExitAsync(cancelled);
    }
}
