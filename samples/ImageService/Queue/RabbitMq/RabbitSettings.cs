namespace ImageService.Queue.RabbitMq;

/// <summary>Which queue of which server, and how it behaves.</summary>
/// <param name="Visibility">After so long without being completed, a received message goes to the next receiver.</param>
/// <param name="MaxAttempts">After so many deliveries a message counts as failed and is delivered no more.</param>
public sealed record RabbitSettings(Uri Server, string QueueName, TimeSpan Visibility, int MaxAttempts = 5);
