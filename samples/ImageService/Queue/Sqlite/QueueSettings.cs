namespace ImageService.Queue.Sqlite;

/// <summary>How the queue behaves.</summary>
/// <param name="Visibility">For how long a received message is hidden from other receivers.</param>
/// <param name="MaxAttempts">After so many deliveries a message counts as failed and is delivered no more.</param>
public sealed record QueueSettings(string Path, TimeSpan Visibility, int MaxAttempts = 5);
