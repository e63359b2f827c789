using System.Text.RegularExpressions;

namespace ArchRules.Styles.Tests.Pages;

/// <summary>One example of a rule's page: a model, files, and what is told of them. A page has as many as it has models.</summary>
/// <param name="Blocks">The blocks behind the model in their order: the language, empty for what is told, <c>baseline</c> for known debt, and the text.</param>
internal sealed partial record PageExample(string Model, IReadOnlyList<(string Language, string Text)> Blocks)
{
    /// <summary>The lines of the page that tell something.</summary>
    public IReadOnlyList<string> Told => Blocks.Where(block => block.Language == "").SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();

    /// <summary>The blocks of one language.</summary>
    public IReadOnlyList<string> In(string language) => Blocks.Where(block => block.Language == language).Select(block => block.Text).ToArray();

    /// <summary>Reads the examples of a page.</summary>
    public static IReadOnlyList<PageExample> Read(string page)
    {
        var begin = page.IndexOf("\n## Example\n", StringComparison.Ordinal);
        var blocks = Fence().Matches(page[begin..page.IndexOf("\n## How to fix\n", StringComparison.Ordinal)])
            .Select(match => (Language: Language(match.Groups[1].Value, match.Groups[2].Value), Text: match.Groups[2].Value))
            .ToArray();
        return blocks.Select((block, i) => (block, i))
            .Where(entry => entry.block.Language == "yaml")
            .Select(entry => new PageExample(entry.block.Text, blocks.Skip(entry.i + 1).TakeWhile(block => block.Language != "yaml").ToArray()))
            .ToArray();
    }

    private static string Language(string language, string text) =>
        language == "yaml" && text.StartsWith("# archrules.baseline.yml\n", StringComparison.Ordinal) ? "baseline" : language;

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
