using System.Text.RegularExpressions;
using ArchRules.Cli;

namespace ArchRules.Repository.Tests;

/// <summary>The pictures in the documentation are what the command behind each of them draws today.</summary>
public sealed partial class PictureTests
{
    public static TheoryData<string> Pages => new("README.md", "samples/ImageService/README.md", "docs/pictures.md");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pictures_are_those_of_their_commands(string page)
    {
        var text = RepositoryFiles.Read(page);
        var drawn = text;
        foreach (Match picture in Picture().Matches(text))
            drawn = drawn.Replace(picture.Value, picture.Groups["begin"].Value + await DrawAsync(picture.Groups["source"].Value) + "```", StringComparison.Ordinal);

        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(Path.Combine(RepositoryFiles.Root, page), drawn);

        Assert.Matches(Picture(), text);
        Assert.Equal(drawn, RepositoryFiles.Read(page));
    }

    // A command, or a page whose first picture is kept true by tests of its own.
    private static async Task<string> DrawAsync(string source)
    {
        if (!source.StartsWith("archrules ", StringComparison.Ordinal))
            return FirstBlock().Match(RepositoryFiles.Read(source)).Groups["text"].Value;

        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(source.Split(' ')[1..], new Terminal(output, error, RepositoryFiles.Root));
        Assert.True(exitCode == 0, error.ToString());
        return output.ToString();
    }

    [GeneratedRegex("(?<begin><!-- picture: (?<source>[^\n]*) -->\n```mermaid\n).*?```", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("```mermaid\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstBlock();
}
