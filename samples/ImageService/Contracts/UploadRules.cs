namespace ImageService.Contracts;

/// <summary>What the write service accepts, so that a front-end can say it before the upload.</summary>
public static class UploadRules
{
    public const long MaxBytes = 20 * 1024 * 1024;

    public const int MaxNameLength = 200;

    public static IReadOnlyList<string> ContentTypes { get; } = ["image/png", "image/jpeg", "image/gif", "image/webp"];
}
