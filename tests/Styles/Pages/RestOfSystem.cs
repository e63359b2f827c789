using System.Text.RegularExpressions;

namespace ArchRules.Styles.Tests.Pages;

/// <summary>
/// The code around an example that its page leaves out, in the file named like the rule: projects as in docs/styles, in which
/// <c>// example: File.cs</c> takes the next block of the page, and <c>// case</c> goes on to the next example.
/// </summary>
internal static partial class RestOfSystem
{
    /// <summary>Puts an example into its system.</summary>
    /// <param name="text">The file; empty where the page shows all code there is.</param>
    /// <param name="number">Which example of the page, from 0.</param>
    /// <param name="blocks">The page's blocks of C#.</param>
    public static IReadOnlyList<ExampleProject> With(string text, int number, IReadOnlyList<string> blocks)
    {
        var cases = text.Split("// case\n");
        var next = 0;
        return Style.Split(cases[Math.Min(number, cases.Length - 1)])
            .Select(project => project with
            {
                Source = Example().Replace(project.Source, ""),
                Files = Example().Matches(project.Source).Select(match => (match.Groups[1].Value, blocks[next++])).ToArray(),
            })
            .ToArray();
    }

    [GeneratedRegex(@"^// example: (\S+)\n", RegexOptions.Multiline)]
    private static partial Regex Example();
}
