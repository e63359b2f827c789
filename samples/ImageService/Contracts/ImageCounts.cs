namespace ImageService.Contracts;

/// <summary>What retrieval knows in numbers.</summary>
/// <param name="Bytes">Of all originals, each counted once.</param>
/// <param name="WithThumbnails">How many images have theirs.</param>
public sealed record ImageCounts(long Images, long Bytes, long WithThumbnails);
