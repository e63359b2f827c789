using ImageService.Storage;
using Microsoft.Net.Http.Headers;

namespace ImageService.Retrieval;

/// <summary>The bytes of an image as they were uploaded, with ranges and conditional requests.</summary>
public static class OriginalEndpoint
{
    public static async Task<IResult> HandleAsync(string id, HttpResponse response, IImageStore store, CancellationToken cancellationToken)
    {
        var image = await store.FindAsync(id, cancellationToken);
        if (image is null)
            return Results.NotFound();

        var content = await store.OpenAsync(id, cancellationToken);
        if (content is null)
            return Results.NotFound();

        // The id names the content, so what was once read under it stays true for ever.
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{image.Id}\"");
        return Results.Stream(content, image.ContentType, lastModified: image.StoredAt, entityTag: tag, enableRangeProcessing: true);
    }
}
