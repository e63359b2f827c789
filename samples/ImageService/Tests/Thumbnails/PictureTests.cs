using ImageService.Thumbnails;
using SkiaSharp;

namespace ImageService.Tests.Thumbnails;

public sealed class PictureTests
{
    [Theory]
    [InlineData(400, 100, 160, 160, 40)]
    [InlineData(100, 400, 160, 40, 160)]
    [InlineData(50, 40, 160, 50, 40)]
    [InlineData(2000, 1, 160, 160, 1)]
    public void The_longest_side_shrinks_and_nothing_grows(int width, int height, int size, int expectedWidth, int expectedHeight)
    {
        using var thumbnail = Shrink(TestImage.Jpeg(width, height), size);

        Assert.Equal((expectedWidth, expectedHeight), (thumbnail.Width, thumbnail.Height));
    }

    // The upper left quarter of what the camera saw is red. Each orientation says where the camera's top lies in the file.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Exif_orientation_turns_the_picture_upright(int orientation)
    {
        using var thumbnail = Shrink(TestImage.JpegSeenUpright(320, 200, orientation), 160);

        Assert.Equal((160, 100), (thumbnail.Width, thumbnail.Height));
        Assert.True(IsRed(thumbnail.GetPixel(30, 20)), $"{thumbnail.GetPixel(30, 20)}");
        Assert.False(IsRed(thumbnail.GetPixel(130, 20)));
        Assert.False(IsRed(thumbnail.GetPixel(30, 80)));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes()
    {
        var content = TestImage.Jpeg(300, 200);

        Assert.Equal(ShrunkBytes(content, 160), ShrunkBytes(content, 160));
    }

    private static bool IsRed(SKColor colour) => colour.Red > 180 && colour.Blue < 100;

    private static SKBitmap Shrink(byte[] content, int size) => SKBitmap.Decode(ShrunkBytes(content, size));

    private static byte[] ShrunkBytes(byte[] content, int size)
    {
        using var picture = Picture.Decode(new MemoryStream(content));
        return picture.Shrink(size);
    }
}
