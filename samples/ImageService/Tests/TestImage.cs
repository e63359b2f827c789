using SkiaSharp;

namespace ImageService.Tests;

/// <summary>Small images of all formats, drawn when they are needed.</summary>
internal static class TestImage
{
    public static byte[] Jpeg(int width, int height) => Encode(width, height, SKEncodedImageFormat.Jpeg);

    public static byte[] WebP(int width, int height) => Encode(width, height, SKEncodedImageFormat.Webp);

    public static byte[] Png(int width, int height) => Encode(width, height, SKEncodedImageFormat.Png);

    /// <summary>A PNG of random pixels, which cannot be packed: three bytes for each.</summary>
    public static byte[] Noise(int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgb888x));
        Random.Shared.NextBytes(bitmap.GetPixelSpan());
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    /// <summary>The smallest GIF there is: one pixel.</summary>
    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>A JPEG turned as Exif says: seen upright it has this size, and its upper left quarter is red.</summary>
    public static byte[] JpegSeenUpright(int width, int height, int orientation)
    {
        var isOnItsSide = orientation >= 5;
        using var bitmap = new SKBitmap(isOnItsSide ? height : width, isOnItsSide ? width : height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (fileX, fileY) = InFile(x, y, width, height, orientation);
                bitmap.SetPixel(fileX, fileY, x < width / 2 && y < height / 2 ? SKColors.Red : SKColors.Blue);
            }
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        return WithOrientation(encoded.ToArray(), (byte)orientation);
    }

    // Exif 2.3, tag 0112: where row 0 and column 0 of the file lie in what is seen.
    private static (int X, int Y) InFile(int x, int y, int width, int height, int orientation) => orientation switch
    {
        2 => (width - 1 - x, y),
        3 => (width - 1 - x, height - 1 - y),
        4 => (x, height - 1 - y),
        5 => (y, x),
        6 => (y, width - 1 - x),
        7 => (height - 1 - y, width - 1 - x),
        8 => (height - 1 - y, x),
        _ => (x, y),
    };

    private static byte[] WithOrientation(byte[] jpeg, byte orientation) =>
    [
        .. jpeg[..2],
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg[2..],
    ];

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(new SKColor((uint)Random.Shared.Next() | 0xFF000000));
        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }
}
