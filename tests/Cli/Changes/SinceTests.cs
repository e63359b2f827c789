using System.Text.Json;

namespace ArchRules.Cli.Tests.Changes;

/// <summary>Only what a change adds is reported, and fails; the rest is counted.</summary>
[Collection(ChangedShopCollection.Name)]
public sealed class SinceTests(ChangedShop shop)
{
    private string MainId => shop.Folder.Git("rev-parse", "--short=7", "main");

    [Fact]
    public void Only_new_violations_are_told_and_fail()
    {
        Assert.True(shop.Run.ExitCode == 1, shop.Run.ToString());
        Assert.Contains("Page.cs(9,9): warning AR0101: 'Page.Old' must not use 'Shelf.Count'", shop.Run.Output, StringComparison.Ordinal);
        Assert.Contains("warning AR0101: 'Cart.New' must not use 'Shelf.Put'", shop.Run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Page.cs(8,", shop.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_there_before_is_counted_with_the_commit() => Assert.Contains(
        $"note: only what came since main ({MainId}): 2 violations and 0 findings that were there before are left out", shop.Run.Output, StringComparison.Ordinal);

    [Fact]
    public void Programs_read_the_counts_too()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(shop.Root, "obj", "since.json")));
        var since = document.RootElement.GetProperty("systems")[0].GetProperty("since");

        Assert.Equal($"main ({MainId})", since.GetProperty("name").GetString());
        Assert.Equal(2, since.GetProperty("violations").GetInt32());
        Assert.Equal(2, since.GetProperty("gone").GetInt32());
    }

    [Fact]
    public void Debt_that_the_change_pays_is_stale_from_then_on() =>
        Assert.Contains("archrules.baseline.yml(1,3): warning AR0007", shop.Run.Output, StringComparison.Ordinal);

    [Fact]
    public void The_repository_stays_as_it_is() => Assert.Equal(shop.State.Before, shop.State.After);

    [Theory]
    [InlineData("--since", "main", "--since-facts", "obj/main.facts")]
    [InlineData("--since-facts", "obj/main.facts")]
    public async Task The_facts_of_then_spare_the_build(params string[] options)
    {
        var run = await CliRun.InAsync(shop.Root, ["check", "--no-build", .. options]);

        Assert.Equal(Violations(shop.Run), Violations(run));
        Assert.DoesNotContain("building", run.Error, StringComparison.Ordinal);
        Assert.Contains("note: files of facts hold no project references", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_is_clean_and_said_to_be_about_the_change_alone()
    {
        var run = await CliRun.InAsync(shop.Root, "check", "--no-build", "--since", "main", "--since-facts", "obj/main.facts", "--rules", "AR0102");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.EndsWith($"OK: no violation of AR0102 since main ({MainId})\n", run.Output, StringComparison.Ordinal);
    }

    private static string[] Violations(CliRun run) => run.Output.Split('\n').Where(line => line.Contains(" AR0101: ", StringComparison.Ordinal)).ToArray();
}
