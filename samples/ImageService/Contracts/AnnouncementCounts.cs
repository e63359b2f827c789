namespace ImageService.Contracts;

/// <summary>How many announcements of new images wait for a worker, are with one, and were given up.</summary>
public sealed record AnnouncementCounts(int Waiting, int InWork, int Failed);
