using ImageService.Contracts;
using ImageService.Queue;

namespace ImageService.Write;

/// <summary>How much of what was stored still waits for its thumbnails.</summary>
public static class QueueCountsEndpoint
{
    public static async Task<AnnouncementCounts> HandleAsync(IMessageQueue queue, CancellationToken cancellationToken)
    {
        var counts = await queue.CountAsync(cancellationToken);
        return new AnnouncementCounts(counts.Waiting, counts.InWork, counts.Failed);
    }
}
