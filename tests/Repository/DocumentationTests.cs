using System.Text;
using ArchRules.Verdicts;

namespace ArchRules.Repository.Tests;

/// <summary>What the documentation says of the rules is what the rules say of themselves.</summary>
public sealed class DocumentationTests
{
    private const string Begin = "<!-- rules: begin";
    private const string End = "<!-- rules: end -->";
    private static readonly string[] Sections = ["## Cause", "## Example", "## How to fix", "## When to suppress"];

    public static TheoryData<string> Ids => new(Verdicts.Rules.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_its_title_and_sections(string id)
    {
        var page = RepositoryFiles.Read($"docs/rules/{id}.md");

        Assert.StartsWith($"# {id}: {Verdicts.Rules.Get(id).Title}\n", page, StringComparison.Ordinal);
        Assert.All(Sections, section => Assert.Contains("\n" + section + "\n", page, StringComparison.Ordinal));
        Assert.EndsWith($"/docs/rules/{id}.md", Verdicts.Rules.Get(id).HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_about_a_rule()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs/rules"), "AR*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Verdicts.Rules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_in_the_readme_is_the_one_that_the_rules_make()
    {
        var readme = RepositoryFiles.Read("README.md");
        var begin = readme.IndexOf('\n', readme.IndexOf(Begin, StringComparison.Ordinal)) + 1;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, "README.md"), readme[..begin] + Table() + readme[end..]);

        var written = RepositoryFiles.Read("README.md");
        Assert.Equal(Table(), written[begin..written.IndexOf(End, StringComparison.Ordinal)]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| rule | says | default | source | binaries |\n|---|---|---|---|---|\n");
        foreach (var rule in Verdicts.Rules.All)
            table.Append($"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} ")
                .Append($"| {(rule.NeedsWholeSystem ? "" : "yes")} | {(rule.NeedsWholeSystem ? "whole system" : "yes")} |\n");

        return table.ToString();
    }
}
