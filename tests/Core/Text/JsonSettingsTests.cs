using ArchRules.Text;

namespace ArchRules.Core.Tests.Text;

public sealed class JsonSettingsTests
{
    [Fact]
    public void Settings_are_flat_and_keep_the_place_of_their_key()
    {
        var (settings, mistake) = JsonSettings.Read("\uFEFF// head\r\n{\r\n\t\"A\": { \"B\": \"x\\\"\\u00e9\\n\\/\", /* two\nlines */ \"C\": [1, true, { \"D\": null, }, ] },\r\n  \"E\" : -1.5e3\r\n}\r\n");

        Assert.Null(mistake);
        Assert.Equal(["A:B=x\"é\n/ 3,9", "A:C:0=1 4,10", "A:C:1=true 4,10", "A:C:2:D=null 4,27", "E=-1.5e3 5,3"],
            settings.Select(setting => $"{setting.Key}={setting.Value} {setting.KeyRange.Line},{setting.KeyRange.Column}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  // nothing\n")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Nothing_is_no_mistake(string text)
    {
        var (settings, mistake) = JsonSettings.Read(text);

        Assert.Empty(settings);
        Assert.Null(mistake);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,,}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":'x'}")]
    [InlineData("{\"a\":\"\\x\"}")]
    [InlineData("{\"a\":\"\\u12\"}")]
    [InlineData("{\"a\":\"x\ny\"}")]
    [InlineData("{} {}")]
    [InlineData("/* open")]
    [InlineData("[1 2]")]
    [InlineData("\\")]
    [InlineData("{\"a\":\"\\")]
    public void Bad_text_is_a_mistake_and_no_exception(string text) => Assert.NotNull(JsonSettings.Read(text).Mistake);

    [Fact]
    public void Deep_and_long_texts_end_with_a_mistake()
    {
        Assert.NotNull(JsonSettings.Read(new string('[', 100_000)).Mistake);
        Assert.NotNull(JsonSettings.Read(new string(' ', 1_000_001)).Mistake);
    }

    [Fact]
    public void Every_beginning_of_a_file_is_read_or_refused()
    {
        const string text = "{ \"A\": [ \"\\u00e9\", 1.5, { \"B\": null } ], // c\n /* d */ \"C\": true }";
        for (var length = 0; length < text.Length; length++)
            JsonSettings.Read(text[..length]);
    }
}
