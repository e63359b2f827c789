using ImageService.Contracts;
using ImageService.Write;

namespace ImageService.Tests.Write;

public sealed class ImageNameTests
{
    [Theory]
    [InlineData("cat.png", "cat.png")]
    [InlineData("kočka 猫 🐈.png", "kočka 猫 🐈.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\me\cat.png", "cat.png")]
    [InlineData("a\0b\r\nc.png", "abc.png")]
    [InlineData("<b>.png", "<b>.png")]
    [InlineData("   ", ImageName.Unnamed)]
    [InlineData("folder/", ImageName.Unnamed)]
    [InlineData(null, ImageName.Unnamed)]
    public void A_name_is_its_last_segment_without_control_characters(string? name, string expected)
        => Assert.Equal(expected, ImageName.Clean(name));

    [Fact]
    public void A_long_name_is_cut()
        => Assert.Equal(UploadRules.MaxNameLength, ImageName.Clean(new string('a', 10_000)).Length);

    [Fact]
    public void A_cut_does_not_split_a_character()
        => Assert.Equal(UploadRules.MaxNameLength - 1, ImageName.Clean(new string('a', UploadRules.MaxNameLength - 1) + "🐈🐈").Length);
}
