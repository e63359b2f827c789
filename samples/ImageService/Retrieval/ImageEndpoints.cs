using ImageService.Contracts;
using ImageService.Metadata;

namespace ImageService.Retrieval;

/// <summary>What is known of the images: a page of all or of those found, one, or the numbers.</summary>
public static class ImageEndpoints
{
    private const int MaxLimit = 100;
    private const int MaxOffset = 1_000_000;
    private const int MaxSearchLength = 200;

    public static async Task<IResult> ListAsync(
        IImageMetadata metadata, CancellationToken cancellationToken, int offset = 0, int limit = MaxLimit, string search = "")
    {
        if (offset is < 0 or > MaxOffset || limit is < 1 or > MaxLimit)
            return Refuse($"'offset' lies between 0 and {MaxOffset}, and 'limit' between 1 and {MaxLimit}.");

        if (search.Length > MaxSearchLength)
            return Refuse($"'search' may have up to {MaxSearchLength} characters.");

        var page = await metadata.ListAsync(search, offset, limit, cancellationToken);
        return Results.Ok(new ImagePage([.. page.Documents.Select(Summarize)], page.Total));
    }

    public static async Task<IResult> FindAsync(string id, HotImages images, CancellationToken cancellationToken)
    {
        var image = await images.FindAsync(id, cancellationToken);
        return image is null ? Results.NotFound() : Results.Ok(Summarize(image));
    }

    public static async Task<ImageCounts> CountAsync(IImageMetadata metadata, CancellationToken cancellationToken)
    {
        var counts = await metadata.CountAsync(cancellationToken);
        return new ImageCounts(counts.Images, counts.Bytes, counts.WithThumbnails);
    }

    private static IResult Refuse(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status400BadRequest);

    private static ImageSummary Summarize(ImageDocument image)
        => new(image.Id, image.Title, image.ContentType, image.Length, image.StoredAt)
        {
            Tags = image.Tags,
            Width = image.Size.Width,
            Height = image.Size.Height,
            HasThumbnails = image.Thumbnails.Count > 0,
        };
}
