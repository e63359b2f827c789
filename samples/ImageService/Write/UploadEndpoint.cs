using ImageService.Contracts;
using ImageService.Metadata;

namespace ImageService.Write;

/// <summary>Takes the bytes of one image as the request's body, and its name and tags from the query.</summary>
public static class UploadEndpoint
{
    public static async Task<IResult> HandleAsync(string? name, string? tags, HttpRequest request, ImageIntake intake, CancellationToken cancellationToken)
    {
        if (!ImageTags.TryRead(tags, out var read))
            return Refuse(new Refusal(StatusCodes.Status400BadRequest, ImageTags.Rule));

        // Small enough to hold: Kestrel ends the request at UploadRules.MaxBytes.
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        var accepted = await intake.AcceptAsync(new Upload(ImageName.Clean(name), read, content.ToArray()), cancellationToken);
        return accepted.Refusal is { } refusal ? Refuse(refusal) : Answer(accepted.Added!);
    }

    private static IResult Refuse(Refusal refusal) => Results.Problem(refusal.Reason, statusCode: refusal.Status);

    private static IResult Answer(AddedDocument added)
    {
        var image = added.Document;
        var summary = new ImageSummary(image.Id, image.Title, image.ContentType, image.Length, image.StoredAt)
        {
            Tags = image.Tags,
            Width = image.Size.Width,
            Height = image.Size.Height,
            HasThumbnails = image.Thumbnails.Count > 0,
        };
        var answer = new UploadedImage(summary, added.IsNew);
        return added.IsNew ? Results.Created(ImageRoutes.ImageOf(image.Id), answer) : Results.Ok(answer);
    }
}
