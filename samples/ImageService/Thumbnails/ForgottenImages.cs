using ImageService.Metadata;
using ImageService.Queue;

namespace ImageService.Thumbnails;

/// <summary>Announces images whose writer crashed or had no queue before it could: at the start, and now and then.</summary>
public sealed class ForgottenImages(
    IImageMetadata metadata, IMessageQueue queue, IConfiguration configuration, ILogger<ForgottenImages> log) : BackgroundService
{
    /// <summary>How many seconds pass between two looks; 60 unless said otherwise.</summary>
    public const string PauseSetting = "Forgotten:PauseSeconds";

    private const int AtOnce = 1000;

    // What this worker announced already: waiting, in work, or given up. Once more a minute would fill the queue.
    private readonly HashSet<string> announced = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(configuration.GetValue(PauseSetting, 60d)));
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
            var forgotten = await metadata.ListWithoutThumbnailsAsync(AtOnce, cancelled);
            announced.IntersectWith(forgotten);
            // A queue that knows nothing has lost what it was told.
            if (await queue.CountAsync(cancelled) is { Waiting: 0, InWork: null or 0, Failed: 0 })
                announced.Clear();

            foreach (var id in forgotten.Where(id => !announced.Contains(id)))
            {
                await queue.SendAsync(id, cancelled);
                announced.Add(id);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Forgotten images could not be announced");
        }
    }
}
