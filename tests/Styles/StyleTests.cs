using System.Globalization;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Styles.Tests;

/// <summary>Each style of the documentation holds what it says: one violation at source and in binaries, none after its fix.</summary>
public sealed class StyleTests
{
    public static TheoryData<string> Names => new(Style.Names);

    [Fact]
    public void The_six_styles_are_there() =>
        Assert.Equal(["clean-architecture", "hexagonal", "modular-monolith", "n-tier", "soa", "vertical-slices"], Style.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_has_at_most_25_lines(string name) => Assert.InRange(new Style(name).Model.TrimEnd().Split('\n').Length, 1, 25);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_has_one_violation_at_source_and_in_binaries(string name)
    {
        var style = new Style(name);
        var result = BuiltExample.InBinaries(style.Model, style.Projects);
        var told = Failures(result);
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
        {
            style.Update("yaml", style.Model);
            style.Update("mermaid", MermaidDiagram.Write(result));
            style.Update("text", string.Concat(told.Select(line => line + "\n")));
        }

        Assert.Single(told);
        Assert.Equal(told, BuiltExample.AtSource(style.Model, style.Projects).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
        Assert.Equal(told[0] + "\n", style.Block("text"));
        Assert.Equal(style.Model, style.Block("yaml"));
        Assert.Equal(MermaidDiagram.Write(result), style.Block("mermaid"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fix_mends_it(string name)
    {
        var style = new Style(name);

        Assert.NotEqual(style.Projects, style.Fixed);
        Assert.Empty(BuiltExample.AtSource(style.Model, style.Fixed));
        Assert.Empty(Failures(BuiltExample.InBinaries(style.Model, style.Fixed)));
    }

    private static string[] Failures(CheckResult result) => result.Violations.Select(violation => (violation.Rule, violation.Message))
        .Concat(result.Findings.Select(finding => (finding.Rule, finding.Message)))
        .Where(told => SeverityTable.Default[told.Rule] >= Severity.Warning)
        .Select(told => $"{told.Rule.Id}: {told.Message}")
        .ToArray();
}
