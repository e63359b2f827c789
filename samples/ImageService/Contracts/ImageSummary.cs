namespace ImageService.Contracts;

/// <summary>What the services tell each other about one stored image.</summary>
/// <param name="Id">The SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Name">The name that its first uploader gave it. Text to show, never a path.</param>
/// <param name="ContentType">What the content is, decided by looking at it.</param>
/// <param name="Length">In bytes.</param>
/// <param name="StoredAt">When it was first stored.</param>
public sealed record ImageSummary(string Id, string Name, string ContentType, long Length, DateTimeOffset StoredAt)
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>In pixels, as it lies in the file.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>False until the worker has come to it.</summary>
    public bool HasThumbnails { get; init; }
}
