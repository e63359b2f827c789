using ImageService.Metadata;
using ImageService.Queue;

namespace ImageService.Thumbnails;

/// <summary>Announces images whose writer crashed before it could: at the start, and now and then.</summary>
public sealed class ForgottenImages(IImageMetadata metadata, IMessageQueue queue, ILogger<ForgottenImages> log) : BackgroundService
{
    private const int AtOnce = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            await AnnounceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AnnounceAsync(CancellationToken cancelled)
    {
        try
        {
            // What waits already is not added again, so there is no need to tell it from what was forgotten.
            foreach (var id in await metadata.ListWithoutThumbnailsAsync(AtOnce, cancelled))
                await queue.SendAsync(id, cancelled);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Forgotten images could not be announced");
        }
    }
}
