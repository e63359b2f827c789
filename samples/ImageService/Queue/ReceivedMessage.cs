namespace ImageService.Queue;

/// <summary>A message in the hands of one receiver.</summary>
/// <param name="Receipt">Of this delivery alone: a later one of the same message has another.</param>
/// <param name="Attempt">1 at the first delivery.</param>
public sealed record ReceivedMessage(long Number, string Receipt, string Text, int Attempt);
