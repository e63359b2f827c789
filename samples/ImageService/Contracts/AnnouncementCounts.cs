namespace ImageService.Contracts;

/// <summary>How many announcements of new images wait for a worker, are with one, and were given up.</summary>
/// <param name="InWork">Null where the queue does not tell.</param>
public sealed record AnnouncementCounts(int Waiting, int? InWork, int Failed);
