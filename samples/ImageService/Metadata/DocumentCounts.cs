namespace ImageService.Metadata;

/// <summary>What the metadata holds, in numbers.</summary>
/// <param name="Bytes">Of all originals, each counted once.</param>
/// <param name="WithThumbnails">How many images have theirs.</param>
public sealed record DocumentCounts(long Images, long Bytes, long WithThumbnails);
