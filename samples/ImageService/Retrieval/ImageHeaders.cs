namespace ImageService.Retrieval;

/// <summary>What a browser may do with bytes that a stranger chose.</summary>
public static class ImageHeaders
{
    /// <param name="isFinal">Whether this address will never answer with other bytes.</param>
    public static void Set(HttpResponse response, bool isFinal)
    {
        // The id names the content, so what was once read under it stays true for ever.
        response.Headers.CacheControl = isFinal ? "public, max-age=31536000, immutable" : "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Opened on their own, they must not run anything on our address.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}
