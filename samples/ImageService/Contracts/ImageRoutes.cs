namespace ImageService.Contracts;

/// <summary>Where the services answer, for the side that maps a route and for the side that calls it.</summary>
public static class ImageRoutes
{
    public const string Health = "/health";
    public const string Images = "/images";
    public const string Image = "/images/{id}";
    public const string Original = "/images/{id}/original";
    public const string Thumbnail = "/images/{id}/thumbnails/{size}";
    public const string ImageCounts = "/counts/images";
    public const string QueueCounts = "/counts/queue";

    public static string UploadOf(string name, string tags = "")
        => $"{Images}?name={Uri.EscapeDataString(name)}&tags={Uri.EscapeDataString(tags)}";

    public static string PageOf(int offset, int limit, string search = "")
        => FormattableString.Invariant($"{Images}?offset={offset}&limit={limit}&search={Uri.EscapeDataString(search)}");

    public static string ImageOf(string id) => $"{Images}/{Uri.EscapeDataString(id)}";

    public static string OriginalOf(string id) => $"{Images}/{Uri.EscapeDataString(id)}/original";

    public static string ThumbnailOf(string id, int size) => FormattableString.Invariant($"{Images}/{Uri.EscapeDataString(id)}/thumbnails/{size}");
}
