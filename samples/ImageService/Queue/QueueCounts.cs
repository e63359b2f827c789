namespace ImageService.Queue;

/// <summary>What the queue holds, in numbers.</summary>
/// <param name="InWork">Received and neither completed nor given up yet; null where the queue does not tell.</param>
/// <param name="Failed">Delivered too often without success; kept for a person to look at.</param>
public sealed record QueueCounts(int Waiting, int? InWork, int Failed);
