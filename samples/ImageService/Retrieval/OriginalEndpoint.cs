using ImageService.Metadata;
using ImageService.Storage;
using Microsoft.Net.Http.Headers;

namespace ImageService.Retrieval;

/// <summary>The bytes of an image as they were uploaded, with ranges and conditional requests.</summary>
public static class OriginalEndpoint
{
    public static async Task<IResult> HandleAsync(
        string id, HttpResponse response, HotImages images, IImageStore store, CancellationToken cancellationToken)
    {
        var image = await images.FindAsync(id, cancellationToken);
        return image is null ? Results.NotFound() : await OpenAsync(image, response, store, cancellationToken);
    }

    /// <summary>The original as an answer; 404 when no root has it undamaged.</summary>
    public static async Task<IResult> OpenAsync(
        ImageDocument image, HttpResponse response, IImageStore store, CancellationToken cancellationToken)
    {
        var content = await store.OpenAsync(image.Id, cancellationToken);
        if (content is null)
            return Results.NotFound();

        ImageHeaders.Set(response, isFinal: true);
        var tag = new EntityTagHeaderValue($"\"{image.Id}\"");
        return Results.Stream(content, image.ContentType, lastModified: image.StoredAt, entityTag: tag, enableRangeProcessing: true);
    }
}
