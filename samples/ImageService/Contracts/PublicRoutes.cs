namespace ImageService.Contracts;

/// <summary>What the gateway answers to browsers besides pages, for the pages that link there.</summary>
public static class PublicRoutes
{
    public const string Original = "/original/{id}";
    public const string Thumbnail = "/thumbnail/{size}/{id}";

    public static string OriginalOf(string id) => $"/original/{id}";

    public static string ThumbnailOf(string id, int size) => FormattableString.Invariant($"/thumbnail/{size}/{id}");
}
