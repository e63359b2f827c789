namespace ImageService.Queue;

/// <summary>Messages that survive a kill of anyone. Each is delivered at least once, so its handling must bear a repetition.</summary>
/// <remarks>Every member throws an <see cref="IOException"/> when the queue cannot be reached at the moment.</remarks>
public interface IMessageQueue
{
    /// <summary>Keeps the message on disk before it returns. A text that is waiting already need not be added again.</summary>
    Task SendAsync(string text, CancellationToken cancellationToken);

    /// <summary>The next message, hidden from all others for a while; or null when there is none.</summary>
    Task<ReceivedMessage?> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Removes a message that has been handled.</summary>
    /// <returns>False when its time was up and it has gone to someone else, or is waiting again.</returns>
    Task<bool> CompleteAsync(ReceivedMessage message, CancellationToken cancellationToken);

    Task<QueueCounts> CountAsync(CancellationToken cancellationToken);
}
