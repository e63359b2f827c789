using ImageService.Metadata;
using ImageService.Storage;
using Microsoft.Net.Http.Headers;

namespace ImageService.Retrieval;

/// <summary>A smaller picture of an image; until the worker has made it, the image itself.</summary>
public static class ThumbnailEndpoint
{
    public static async Task<IResult> HandleAsync(
        string id, int size, HttpResponse response, HotImages images, IImageStore store, CancellationToken cancellationToken)
    {
        if (!Contracts.ThumbnailSizes.All.Contains(size) || await images.FindAsync(id, cancellationToken) is not { } image)
            return Results.NotFound();

        var content = await ReadAsync(image, size, images, cancellationToken);
        if (content is null)
            return await InsteadAsync(image, response, store, cancellationToken);

        ImageHeaders.Set(response, isFinal: true);
        var tag = new EntityTagHeaderValue($"\"{image.Thumbnails[size]}\"");
        return Results.Bytes(content, "image/webp", entityTag: tag, enableRangeProcessing: true);
    }

    private static async ValueTask<byte[]?> ReadAsync(ImageDocument image, int size, HotImages images, CancellationToken cancellationToken)
        => image.Thumbnails.TryGetValue(size, out var thumbnail) ? await images.ReadThumbnailAsync(thumbnail, cancellationToken) : null;

    private static async Task<IResult> InsteadAsync(
        ImageDocument image, HttpResponse response, IImageStore store, CancellationToken cancellationToken)
    {
        var original = await OriginalEndpoint.OpenAsync(image, response, store, cancellationToken);
        ImageHeaders.Set(response, isFinal: false);
        return original;
    }
}
