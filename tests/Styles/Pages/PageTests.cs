using System.Globalization;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Styles.Tests.Pages;

/// <summary>The examples in docs/rules are compiled and judged: a page shows what is told, at the line and in the words in which it is.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids => new(Verdicts.Rules.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_a_page_are_told_as_it_shows(string id)
    {
        var examples = PageExample.Read(Read($"docs/rules/{id}.md"));
        var rest = Path.Combine(Style.Root, $"tests/Styles/Pages/{id}.txt");
        var around = File.Exists(rest) ? Read($"tests/Styles/Pages/{id}.txt") : "";
        Assert.NotEmpty(examples);

        for (var i = 0; i < examples.Count; i++)
        {
            var projects = RestOfSystem.With(around, i, examples[i].In("csharp"));
            var told = Told(id, examples[i], projects).Where(line => line.Contains($" {id}: ", StringComparison.Ordinal));

            Assert.NotEmpty(examples[i].Told);
            Assert.Equal(examples[i].Told.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> Told(string id, PageExample example, IReadOnlyList<ExampleProject> projects)
    {
        if (ArchitectureReader.Parse(example.Model).Model is null)
            return ArchitectureReader.Parse(example.Model).Mistakes.Select(mistake => mistake.ToString("archrules.yml"));

        var report = TextReport.Write(BuiltExample.InBinaries(example.Model, projects, Scope(example, projects)), new ReportContext("archrules.yml", "/src", SeverityTable.Default));
        var system = report.Split('\n').Select(line => line.Trim()).ToArray();
        if (Verdicts.Rules.Get(id).NeedsWholeSystem || id is "AR0109" or "AR0202")
            return system;

        // The binaries say the same words, at the beginning of a statement.
        var source = BuiltExample.AtSource(example.Model, projects).Where(diagnostic => diagnostic.Id == id).ToArray();
        Assert.All(source, diagnostic => Assert.Contains(system, line => line.EndsWith(Message(diagnostic), StringComparison.Ordinal)));
        return source.Select(Line).Distinct();
    }

    private static CheckScope Scope(PageExample example, IReadOnlyList<ExampleProject> projects)
    {
        var baseline = example.In("baseline").Select(text => BaselineReader.Parse(text).Baseline!).FirstOrDefault();
        return CheckScope.Whole with
        {
            Baseline = baseline ?? Baseline.Empty,
            BaselineFile = baseline is null ? "" : "archrules.baseline.yml",
            Configuration = example.In("json").Select(text => new ConfigurationFile(projects[0].Name, $"/src/{projects[0].Name}/appsettings.json", text)).ToArray(),
            References = example.In("xml").Select(text => References(projects[^1].Name, text)).ToArray(),
        };
    }

    private static ProjectReferences References(string project, string text)
    {
        var file = $"/src/{project}.csproj";
        var items = System.Xml.Linq.XDocument.Parse(text).Descendants()
            .Where(item => item.Attribute("Include") is not null)
            .Select(item => $"{(item.Name.LocalName == "PackageReference" ? "package" : "project")}|{file}|{item.Attribute("Include")!.Value}");
        var read = ProjectReferences.Parse(items.Prepend($"assembly|{project}|Library"));
        return read with { References = read.References.Select(reference => reference with { Place = ReferenceLine.Find(text, reference) }).ToArray() };
    }

    private static string Line(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {Message(diagnostic)}";
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Style.Root, file)).ReplaceLineEndings("\n");
}
