using System.Text.Json;
using System.Xml.Linq;
using ArchRules.Cli.Reports;
using ArchRules.Facts;
using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Tests.Formats;

/// <summary>Names and messages that would break a format, and code that moves.</summary>
public sealed class HardTextTests
{
    private const string Hard = "100% <T>, a|b: `x`;]\r\n\u0001 @all ::error::";

    [Fact]
    public void A_workflow_command_stays_one_line()
    {
        var text = GitHubReport.Write([ReportOf(ViolationAt("src/a,b:c.cs", 3))]);

        Assert.StartsWith("::warning file=src/a%2Cb%3Ac.cs,line=3,col=1,title=", text, StringComparison.Ordinal);
        Assert.EndsWith("::100%25 <T>, a|b: `x`;]%0D%0A\u0001 @all ::error::\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void A_logging_command_stays_one_line()
    {
        var text = AzureReport.Write([ReportOf(ViolationAt("src/a;b].cs", 3))]);

        Assert.StartsWith("##vso[task.logissue type=warning;sourcepath=src/a%3Bb%5D.cs;linenumber=3;", text, StringComparison.Ordinal);
        Assert.EndsWith("]100%AZP25 <T>, a|b: `x`;]%0D%0A\u0001 @all ::error::\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Xml_holds_what_it_can()
    {
        var root = XDocument.Parse(JUnitReport.Write([ReportOf(ViolationAt("a.cs", 3))])).Root!;

        Assert.Contains(root.Descendants("failure"), failure => failure.Value.Contains("100% <T>, a|b: `x`;]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_table_stays_a_row()
    {
        var text = MarkdownReport.Write([ReportOf(ViolationAt("a|b.cs", 3))]);

        var row = text.Split('\n').Single(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Contains("`a\\|b.cs:3`", row, StringComparison.Ordinal);
        Assert.Contains("100% &lt;T&gt;, a\\|b: \\`x\\`;\\]", row, StringComparison.Ordinal);
        Assert.Contains("&#64;all", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_bounded_and_counts_the_rest()
    {
        var many = Enumerable.Range(1, 3000).Select(line => ViolationAt($"src/{new string('x', 100)}{line}.cs", line)).ToArray();

        var text = MarkdownReport.Write([ReportOf(many)]);

        Assert.Contains("... and 2950 more; ", text, StringComparison.Ordinal);
        Assert.True(text.Length < 65_536);
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_tell_repetitions_apart()
    {
        var before = Prints(ReportOf(ViolationAt("a.cs", 3), ViolationAt("a.cs", 4)));
        var after = Prints(ReportOf(ViolationAt("moved/b.cs", 30), ViolationAt("moved/b.cs", 31)));

        Assert.Equal(before, after);
        Assert.Equal(2, before.Distinct().Count());
        Assert.DoesNotContain(Prints(ReportOf(ViolationAt("a.cs", 3, "Other"))).Single(), before);
    }

    [Theory]
    [InlineData("/_/src/A b.cs", "src/A%20b.cs", true)]
    [InlineData("/repo/src/A.cs", "src/A.cs", true)]
    [InlineData("/elsewhere/A.cs", "file:///elsewhere/A.cs", false)]
    [InlineData(@"C:\else\A b.cs", "file:///C:/else/A%20b.cs", false)]
    public void Paths_are_uris_below_the_root(string file, string uri, bool isRelative)
    {
        var document = JsonDocument.Parse(SarifReport.Write([ReportOf(ViolationAt(file, 3))])).RootElement;

        var artifact = document.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(uri, artifact.GetProperty("uri").GetString());
        Assert.Equal(isRelative, artifact.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void What_has_no_place_is_shown_at_the_model()
    {
        var lost = ViolationAt("a.cs", 3) with { Dependency = ViolationAt("a.cs", 3).Dependency with { Place = null } };

        var issue = JsonDocument.Parse(GitLabReport.Write([ReportOf(lost)])).RootElement[0];

        Assert.Equal("archrules.yml", issue.GetProperty("location").GetProperty("path").GetString());
        Assert.StartsWith("::warning title=", GitHubReport.Write([ReportOf(lost)]), StringComparison.Ordinal);
    }

    private static string[] Prints(SystemReport report) => ReportItems.Of([report]).Select(item => item.Fingerprint).ToArray();

    private static Violation ViolationAt(string file, int line, string member = "Run()") => new(
        Rules.Get(MissingArrowCheck.Id),
        new Dependency(new("Web", "Shop", "Page", member), new("Data", "Shop", "Store", "Save()"), DependencyKind.Call, new SourcePlace(file, line, 1)),
        "web",
        "data",
        Hard);

    private static SystemReport ReportOf(params Violation[] violations)
    {
        var model = ArchitectureReader.Parse("components: { web: { projects: Web }, data: { projects: Data } }").Model!;
        var result = new CheckResult
        {
            Model = model,
            Assemblies = [],
            TypeCounts = [1, 1],
            Components = [],
            DependencyCount = violations.Length,
            CrossingCount = violations.Length,
            UnassignedTypeCount = 0,
            IgnoredTypeCount = 0,
            KnownDebt = [],
            Violations = violations,
            Findings = [],
            UsedArrows = [],
            Notes = [],
        };
        return new SystemReport(result, new ReportContext("/repo/archrules.yml", "/repo", SeverityTable.Default), [])
        {
            Root = "/repo",
            IsWhole = true,
        };
    }
}
