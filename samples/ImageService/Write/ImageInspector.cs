using System.Buffers;
using ImageService.Contracts;
using ImageService.Metadata;
using SkiaSharp;

namespace ImageService.Write;

/// <summary>Decides by its content whether an upload is an image, whole, of a bearable size, and nothing else besides.</summary>
public sealed class ImageInspector : IDisposable
{
    // A decoded image takes up to 200 MB for a moment: one at a time, however many arrive.
    private readonly SemaphoreSlim decoding = new(1);

    public async Task<Inspection> InspectAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var contentType = ImageSignature.ContentTypeOf(new ReadOnlySequence<byte>(content));
        if (contentType is ImageSignature.Empty)
            return Inspection.Refuse(StatusCodes.Status400BadRequest, "The upload is empty.");

        if (contentType is ImageSignature.Unknown)
            return Inspection.Refuse(StatusCodes.Status415UnsupportedMediaType, "This is not a PNG, JPEG, GIF or WebP image.");

        if (ImageEnd.Find(content.Span, contentType) is { } end && end < content.Length)
            return Inspection.Refuse(StatusCodes.Status415UnsupportedMediaType, "Something else follows after the end of this image.");

        await decoding.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Decode(content.Span, contentType), cancellationToken);
        }
        finally
        {
            decoding.Release();
        }
    }

    public void Dispose() => decoding.Dispose();

    private static Inspection Decode(ReadOnlySpan<byte> content, string contentType)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return Inspection.Refuse(StatusCodes.Status400BadRequest, "This image is damaged.");

        // The header says how large it will be: read before a byte is unpacked.
        var info = codec.Info;
        if ((long)info.Width * info.Height > UploadRules.MaxPixels)
            return Inspection.Refuse(StatusCodes.Status422UnprocessableEntity, $"This image has more than {UploadRules.MaxPixels / 1_000_000} million pixels.");

        using var pixels = new SKBitmap(new SKImageInfo(info.Width, info.Height));
        return codec.GetPixels(pixels.Info, pixels.GetPixels()) is SKCodecResult.Success
            ? new Inspection(contentType, new PixelSize(info.Width, info.Height), Refusal: null)
            : Inspection.Refuse(StatusCodes.Status400BadRequest, "This image is damaged or cut short.");
    }
}
