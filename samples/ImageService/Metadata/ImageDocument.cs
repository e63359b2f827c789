namespace ImageService.Metadata;

/// <summary>All that is known of one image. An image exists when its document does.</summary>
/// <param name="Id">The SHA-256 of the original, under which the store has it.</param>
/// <param name="Title">The name that its first uploader gave it. Text to show, never a path.</param>
/// <param name="Length">In bytes.</param>
public sealed record ImageDocument(
    string Id, string Title, IReadOnlyList<string> Tags, string ContentType, long Length, PixelSize Size, DateTimeOffset StoredAt)
{
    /// <summary>From the longest side in pixels to the id of that thumbnail in the store; empty until the worker has made them.</summary>
    public IReadOnlyDictionary<int, string> Thumbnails { get; init; } = new Dictionary<int, string>();
}
