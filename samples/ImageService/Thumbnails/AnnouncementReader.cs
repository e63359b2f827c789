using ImageService.Queue;

namespace ImageService.Thumbnails;

/// <summary>Takes announcements from the queue, one after the other, and acknowledges each when its work is done.</summary>
public sealed class AnnouncementReader(
    IMessageQueue queue, ThumbnailWork work, IConfiguration configuration, ILogger<AnnouncementReader> log) : BackgroundService
{
    /// <summary>For a demonstration of crashes: the worker does its work and then waits for ever instead of acknowledging it.</summary>
    public const string HoldSetting = "Faults:HoldBeforeAcknowledge";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // A queue or a store that is down is not back in an instant.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly bool holds = configuration.GetValue(HoldSetting, false);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await HandleNextAsync(stoppingToken))
                await Task.Delay(Pause, stoppingToken);
        }
    }

    /// <returns>False when there was nothing to do.</returns>
    private async Task<bool> HandleNextAsync(CancellationToken cancelled)
    {
        try
        {
            if (await queue.ReceiveAsync(cancelled) is not { } message)
                return false;

            // Without its original the message goes back to the queue by itself, and after some attempts to the failed ones.
            if (!await work.MakeAsync(message.Text, cancelled))
                return true;

            if (holds)
                await Task.Delay(Timeout.Infinite, cancelled);
            await queue.CompleteAsync(message, cancelled);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One bad picture, or a disk that is full for a while, must not end the worker.
            log.LogError(failure, "An announcement could not be handled");
            await Task.Delay(PauseAfterFailure, cancelled);
            return false;
        }
    }
}
