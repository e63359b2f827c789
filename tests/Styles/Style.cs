using System.Reflection;
using System.Text.RegularExpressions;

namespace ArchRules.Styles.Tests;

/// <summary>A style of docs/styles: a page, a model, and an example whose projects stand behind <c>// project: Name -> references</c>.</summary>
internal sealed partial class Style(string name)
{
    public static readonly string Root = typeof(Style).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;

    public string Model { get; } = Read(name + ".yml");

    public string Page => Read(name + ".md");

    /// <summary>The projects in the order of the file: those first that others refer to.</summary>
    public IReadOnlyList<ExampleProject> Projects { get; } = Split(Read(name + ".cs"));

    /// <summary>The projects with the line that breaks the architecture replaced by the one behind <c>// fix:</c>.</summary>
    public IReadOnlyList<ExampleProject> Fixed => Projects.Select(project => project with { Source = Violation().Replace(project.Source, "$1$2\n") }).ToArray();

    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Path.Combine(Root, "docs/styles"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>A block of the page, such as <c>mermaid</c>; the first one of its language.</summary>
    public string Block(string language) => Regex.Match(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>Writes a block of the page anew.</summary>
    public void Update(string language, string text)
    {
        var page = Regex.Replace(Page, $"(```{language}\n).*?(```)", match => match.Groups[1].Value + text + match.Groups[2].Value, RegexOptions.Singleline);
        File.WriteAllText(Path.Combine(Root, "docs/styles", name + ".md"), page);
    }

    /// <summary>Reads projects that stand behind <c>// project: Name -> references</c>.</summary>
    public static ExampleProject[] Split(string text) => Header().Split(text)
        .Skip(1)
        .Chunk(3)
        .Select(part => new ExampleProject(part[0], part[1].Split(", ", StringSplitOptions.RemoveEmptyEntries), part[2]))
        .ToArray();

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, "docs/styles", file)).ReplaceLineEndings("\n");

    // Both groups are always there, so that the parts come in threes.
    [GeneratedRegex(@"^// project: (\S+) ->(?: )?(.*)\n", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^( *)\S.*// violation\n *// fix: (.*)\n", RegexOptions.Multiline)]
    private static partial Regex Violation();
}
