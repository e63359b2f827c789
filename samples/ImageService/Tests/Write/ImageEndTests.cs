using ImageService.Write;

namespace ImageService.Tests.Write;

public sealed class ImageEndTests
{
    public static TheoryData<string, byte[]> Images => new()
    {
        { "image/png", SamplePicture.NewPng() },
        { "image/png", TestImage.Png(40, 30) },
        { "image/jpeg", TestImage.Jpeg(400, 300) },
        { "image/jpeg", TestImage.JpegSeenUpright(40, 30, 6) },
        { "image/webp", TestImage.WebP(41, 31) },
        { "image/gif", TestImage.Gif },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_ends_where_its_file_does(string contentType, byte[] content)
        => Assert.Equal(content.Length, ImageEnd.Find(content, contentType));

    [Theory]
    [MemberData(nameof(Images))]
    public void What_follows_is_not_the_image(string contentType, byte[] content)
        => Assert.Equal(content.Length, ImageEnd.Find([.. content, .. "<script>alert(1)</script>"u8], contentType));

    [Theory]
    [MemberData(nameof(Images))]
    public void A_cut_anywhere_is_survived(string contentType, byte[] content)
        => Assert.All(Enumerable.Range(12, content.Length - 13).Where(length => length % 7 == 0 || length > content.Length - 40),
            length => Assert.True(ImageEnd.Find(content.AsSpan(0, length), contentType) is null or > 0));

    [Fact]
    public void A_second_exposure_behind_a_jpeg_is_part_of_it()
    {
        byte[] both = [.. TestImage.Jpeg(40, 30), .. TestImage.Jpeg(20, 15)];

        Assert.Equal(both.Length, ImageEnd.Find(both, "image/jpeg"));
    }
}
