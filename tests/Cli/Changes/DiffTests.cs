using System.Text.Json;

namespace ArchRules.Cli.Tests.Changes;

/// <summary>What a branch does to the code and to the rules, from commits and from facts.</summary>
[Collection(ChangedShopCollection.Name)]
public sealed class DiffTests(ChangedShop shop)
{
    private const string Conclusion = "3 new violations; rules weaker in 1 place; 2 violations gone\n";

    [Fact]
    public void What_came_and_what_went_is_told_and_the_weaker_rule_fails()
    {
        Assert.True(shop.Diff.ExitCode == 1, shop.Diff.ToString());
        Assert.StartsWith($"Shop: main ({shop.Folder.Git("rev-parse", "--short=7", "main")}) → the files as they are\n", shop.Diff.Output, StringComparison.Ordinal);
        Assert.Contains("The rules are weaker\n  'ignore' has types 'Hidden' now\n\n", shop.Diff.Output, StringComparison.Ordinal);
        Assert.Contains("New violations\n  shop/Page.cs(9,9): AR0101: ", shop.Diff.Output, StringComparison.Ordinal);
        Assert.Contains("Violations that are gone\n  AR0101: Shop:Shop.Web.Page.Paid(Shelf) -> Shop:Shop.Store.Shelf", shop.Diff.Output, StringComparison.Ordinal);
        Assert.Contains("Metrics\n  web: types 1 -> 2", shop.Diff.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n" + Conclusion, shop.Diff.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_has_the_changes_and_pictures()
    {
        var comment = File.ReadAllText(Path.Combine(shop.Root, "obj", "diff.md"));

        Assert.StartsWith("<!-- archrules diff -->\n", comment, StringComparison.Ordinal);
        Assert.Contains("❌ " + Conclusion, comment, StringComparison.Ordinal);
        Assert.Contains("- 'ignore' has types 'Hidden' now\n", comment, StringComparison.Ordinal);
        Assert.Contains("### What changed\n\n```mermaid\nflowchart TB\n", comment, StringComparison.Ordinal);
        Assert.Contains("<details><summary>Before</summary>\n\n```mermaid\nflowchart ", comment, StringComparison.Ordinal);
        Assert.Contains("<details><summary>After</summary>", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(shop.Root, "obj", "diff.json")));
        var system = document.RootElement.GetProperty("systems")[0];

        Assert.Equal(3, system.GetProperty("violations").GetProperty("added").GetArrayLength());
        Assert.Equal("weaker", system.GetProperty("rules")[0].GetProperty("kind").GetString());
        Assert.Equal(2, system.GetProperty("metrics")[0].GetProperty("now").GetProperty("types").GetInt32());
    }

    [Fact]
    public async Task Two_files_of_facts_are_compared_by_one_model_or_by_two()
    {
        var one = await CliRun.InAsync(shop.Root, "diff", "obj/main.facts", "obj/branch.facts");
        Assert.True(one.ExitCode == 0, one.ToString());
        Assert.Contains("note: the facts of then are judged by the model of today; add --old-model <file>", one.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("weaker", one.Output, StringComparison.Ordinal);
        Assert.Contains("3 new violations; 2 violations gone\n", one.Output, StringComparison.Ordinal);

        shop.Folder.Files.Write("shop/obj/old.yml", ChangedShop.Model);
        var two = await CliRun.InAsync(shop.Root, "diff", "obj/main.facts", "obj/branch.facts", "--old-model", "obj/old.yml", "--fail-on", "violations,weaker");
        Assert.True(two.ExitCode == 1, two.ToString());
        Assert.Contains("'ignore' has types 'Hidden' now", two.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_facts_have_no_difference()
    {
        var run = await CliRun.InAsync(shop.Root, "diff", "obj/main.facts", "obj/main.facts", "--fail-on", "violations");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.EndsWith("\nnothing changed in the architecture\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'diff' needs what to compare; try 'archrules diff origin/main'")]
    [InlineData("'c' is one too many", "a", "b", "c")]
    [InlineData("'nobranch' is no commit in this clone", "nobranch")]
    [InlineData("'v9' is no commit in this clone", "main..v9")]
    [InlineData("facts are compared with facts", "obj/main.facts", "main")]
    [InlineData("no file matches 'old.facts'", "old.facts", "obj/main.facts")]
    [InlineData("--old-model goes with two files of facts", "main", "--old-model", "archrules.yml")]
    [InlineData("three dots end at HEAD", "main...main")]
    [InlineData("'diff' is not written as 'sarif', but as text, markdown, json", "main", "--format", "sarif")]
    [InlineData("'weakr' is nothing to fail on; did you mean 'weaker'?", "main", "--fail-on", "weakr")]
    [InlineData("'--formt' is not an option of 'diff'; did you mean '--format'?", "main", "--formt", "text")]
    public async Task Wrong_words_are_told_in_one_line(string expected, params string[] words) =>
        Assert.Contains(expected, (await CliRun.InAsync(shop.Root, ["diff", .. words])).AssertCouldNotJudge(), StringComparison.Ordinal);
}
