namespace ImageService.Contracts;

/// <summary>What the write service accepts, so that a front-end can say it before the upload.</summary>
public static class UploadRules
{
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <summary>Of the decoded image. A few bytes can unfold to gigabytes.</summary>
    public const long MaxPixels = 50_000_000;

    public const int MaxNameLength = 200;

    public const int MaxTags = 20;

    public const int MaxTagLength = 40;

    /// <summary>Of all tags with their commas.</summary>
    public const int MaxTagsText = MaxTags * (MaxTagLength + 2);

    public static IReadOnlyList<string> ContentTypes { get; } = ["image/png", "image/jpeg", "image/gif", "image/webp"];
}
