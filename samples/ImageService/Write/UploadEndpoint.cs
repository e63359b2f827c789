using System.IO.Pipelines;
using ImageService.Contracts;
using ImageService.Storage;

namespace ImageService.Write;

/// <summary>Takes the bytes of one image as the request's body, and its name from the query.</summary>
public static class UploadEndpoint
{
    public static async Task<IResult> HandleAsync(string? name, HttpRequest request, IImageStore store, CancellationToken cancellationToken)
    {
        var contentType = await ReadContentTypeAsync(request.BodyReader, cancellationToken);
        if (contentType is ImageSignature.Empty)
            return Results.Problem("The upload is empty.", statusCode: StatusCodes.Status400BadRequest);

        if (contentType is ImageSignature.Unknown)
            return Results.Problem("This is not a PNG, JPEG, GIF or WebP image.", statusCode: StatusCodes.Status415UnsupportedMediaType);

        var image = new NewImage(ImageName.Clean(name), contentType);
        var saved = await store.SaveAsync(image, request.BodyReader.AsStream(), cancellationToken);
        return Answer(saved);
    }

    private static async Task<string> ReadContentTypeAsync(PipeReader body, CancellationToken cancellationToken)
    {
        var start = await body.ReadAtLeastAsync(ImageSignature.Length, cancellationToken);
        var contentType = ImageSignature.ContentTypeOf(start.Buffer);
        // Nothing is consumed: the store reads the same bytes again.
        body.AdvanceTo(start.Buffer.Start);
        return contentType;
    }

    private static IResult Answer(SavedImage saved)
    {
        var image = saved.Image;
        var summary = new ImageSummary(image.Id, image.Name, image.ContentType, image.Length, image.StoredAt);
        var answer = new UploadedImage(summary, saved.IsNew);
        return saved.IsNew ? Results.Created(ImageRoutes.ImageOf(image.Id), answer) : Results.Ok(answer);
    }
}
