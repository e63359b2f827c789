using SkiaSharp;

namespace ImageService.Thumbnails;

/// <summary>A decoded image, the right way up.</summary>
public sealed class Picture : IDisposable
{
    private const int Quality = 80;

    private readonly SKBitmap pixels;
    private readonly SKEncodedOrigin origin;

    private Picture(SKBitmap pixels, SKEncodedOrigin origin) => (this.pixels, this.origin) = (pixels, origin);

    /// <exception cref="InvalidDataException">The content is no image.</exception>
    public static Picture Decode(Stream content)
    {
        using var data = SKData.Create(content);
        using var codec = SKCodec.Create(data) ?? throw new InvalidDataException("The content is no image that can be decoded.");
        var pixels = SKBitmap.Decode(codec) ?? throw new InvalidDataException("The image could not be decoded.");
        return new Picture(pixels, codec.EncodedOrigin);
    }

    /// <summary>The picture as WebP whose longest side has this many pixels, or fewer where the picture is small itself.</summary>
    public byte[] Shrink(int longestSide)
    {
        var scale = Math.Min(1, longestSide / (float)Math.Max(pixels.Width, pixels.Height));
        var (width, height) = (Scaled(pixels.Width, scale), Scaled(pixels.Height, scale));
        var upright = IsOnItsSide ? new SKImageInfo(height, width) : new SKImageInfo(width, height);

        using var surface = SKSurface.Create(upright);
        surface.Canvas.Concat(Orientation(width, height));
        using var image = SKImage.FromBitmap(pixels);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Webp, Quality);
        return encoded.ToArray();
    }

    public void Dispose() => pixels.Dispose();

    private bool IsOnItsSide => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    private static int Scaled(int side, float scale) => Math.Max(1, (int)MathF.Round(side * scale));

    // Where Exif says that the camera was turned: the matrix takes a point of the file to its place in the picture.
    private SKMatrix Orientation(float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
