using ImageService.Contracts;
using ImageService.Storage;

namespace ImageService.Retrieval;

/// <summary>What is known of the images: a page of all, or one.</summary>
public static class ImageEndpoints
{
    private const int MaxLimit = 100;

    public static async Task<IResult> ListAsync(IImageStore store, CancellationToken cancellationToken, int offset = 0, int limit = MaxLimit)
    {
        if (offset < 0 || limit is < 1 or > MaxLimit)
            return Results.Problem($"'offset' must not be negative and 'limit' lies between 1 and {MaxLimit}.", statusCode: StatusCodes.Status400BadRequest);

        var images = await store.ListAsync(cancellationToken);
        return Results.Ok(new ImagePage([.. images.Skip(offset).Take(limit).Select(Summarize)], images.Count));
    }

    public static async Task<IResult> FindAsync(string id, IImageStore store, CancellationToken cancellationToken)
    {
        var image = await store.FindAsync(id, cancellationToken);
        return image is null ? Results.NotFound() : Results.Ok(Summarize(image));
    }

    private static ImageSummary Summarize(StoredImage image)
        => new(image.Id, image.Name, image.ContentType, image.Length, image.StoredAt);
}
