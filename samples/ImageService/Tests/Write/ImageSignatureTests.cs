using System.Buffers;
using System.Text;
using ImageService.Write;

namespace ImageService.Tests.Write;

public sealed class ImageSignatureTests
{
    [Fact]
    public void A_png_is_known() => Assert.Equal("image/png", ContentTypeOf(SamplePicture.NewPng()));

    [Fact]
    public void A_jpeg_is_known() => Assert.Equal("image/jpeg", ContentTypeOf([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]));

    [Theory]
    [InlineData("GIF87a..........", "image/gif")]
    [InlineData("GIF89a..........", "image/gif")]
    [InlineData("RIFF\u0001\u0001\u0001\u0001WEBPVP8 ", "image/webp")]
    [InlineData("RIFF\u0001\u0001\u0001\u0001WAVEfmt ", ImageSignature.Unknown)]
    [InlineData("RIFF", ImageSignature.Unknown)]
    [InlineData("GIF90a..........", ImageSignature.Unknown)]
    [InlineData("<!doctype html><script>", ImageSignature.Unknown)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>", ImageSignature.Unknown)]
    [InlineData("", ImageSignature.Empty)]
    public void The_content_decides(string content, string expected)
        => Assert.Equal(expected, ContentTypeOf(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void A_png_cut_within_its_signature_is_unknown()
        => Assert.Equal(ImageSignature.Unknown, ContentTypeOf(SamplePicture.NewPng()[..7]));

    private static string ContentTypeOf(byte[] content) => ImageSignature.ContentTypeOf(new ReadOnlySequence<byte>(content));
}
