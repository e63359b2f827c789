using ArchRules.Text;

namespace ArchRules.Core.Tests.Text;

public sealed class NodeTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("\"a\"")]
    [InlineData("''")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[a, [b, 'c'], { d: e }]")]
    [InlineData("{ a: b, 'c': [d, { e: { f: g } }], h: , \"=\": '-1', ':2': '\"' }")]
    public void What_is_written_is_read_again_without_places(string yaml)
    {
        var root = YamlReader.Read(yaml).Root!;

        Assert.Equal(Describe(root), Describe(NodeText.Read(NodeText.Write(root))));
        Assert.All(AllOf(NodeText.Read(NodeText.Write(root))), node => Assert.Equal(TextRange.FileStart, node.Range));
    }

    [Fact]
    public void A_text_of_several_lines_is_not_written() =>
        Assert.Contains("several lines", Assert.Throws<ArgumentException>(() => NodeText.Write(YamlReader.Read("a: \"b\\nc\"").Root!)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_of_no_known_kind_is_not_written() => Assert.Throws<ArgumentException>(() => NodeText.Write(new Unknown()));

    [Theory]
    [InlineData("")]
    [InlineData("=a")]
    [InlineData("\n")]
    [InlineData("?a\n")]
    [InlineData("-1\n")]
    [InlineData("-x\n")]
    [InlineData("--1\n")]
    [InlineData(":-1\n")]
    [InlineData("-99999999999\n")]
    [InlineData(":1\n=a\n")]
    [InlineData(":1\n-0\n=a\n")]
    public void What_was_not_written_is_refused(string text) => Assert.Throws<FormatException>(() => NodeText.Read(text));

    private sealed record Unknown() : YamlNode(TextRange.FileStart);

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsQuoted ? $"'{scalar.Value}'" : scalar.Value,
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Describe))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => Describe(entry.Key) + ": " + Describe(entry.Value)))}}}",
        _ => throw new ArgumentException("no value", nameof(node)),
    };

    private static IEnumerable<YamlNode> AllOf(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items.SelectMany(AllOf).Prepend(node),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => AllOf(entry.Value).Prepend(entry.Key)).Prepend(node),
        _ => [node],
    };
}
