namespace ImageService.Contracts;

/// <summary>The longest sides of thumbnails, in pixels.</summary>
public static class ThumbnailSizes
{
    public const int Small = 160;
    public const int Medium = 400;
    public const int Large = 1200;

    public static IReadOnlyList<int> All { get; } = [Small, Medium, Large];
}
