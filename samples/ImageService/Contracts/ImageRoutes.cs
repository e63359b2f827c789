namespace ImageService.Contracts;

/// <summary>Where the services answer, for the side that maps a route and for the side that calls it.</summary>
public static class ImageRoutes
{
    public const string Health = "/health";
    public const string Images = "/images";
    public const string Image = "/images/{id}";
    public const string Original = "/images/{id}/original";

    public static string UploadOf(string name) => $"{Images}?name={Uri.EscapeDataString(name)}";

    public static string PageOf(int offset, int limit) => FormattableString.Invariant($"{Images}?offset={offset}&limit={limit}");

    public static string ImageOf(string id) => $"{Images}/{Uri.EscapeDataString(id)}";

    public static string OriginalOf(string id) => $"{Images}/{Uri.EscapeDataString(id)}/original";
}
