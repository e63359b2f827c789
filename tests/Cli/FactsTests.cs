namespace ArchRules.Cli.Tests;

/// <summary>Facts in files, caches, symbols elsewhere, and what cannot be read.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class FactsTests(BuiltShop shop)
{
    private static readonly string[] Names = ["Shop.Web", "Shop.Orders", "Shop.Store"];

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Any_split_over_machines_gives_the_same_report(string format)
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));
        var whole = await folder.RunAsync(["check", "--format", format, "--no-cache", .. Names.SelectMany(name => new[] { "--assemblies", shop.AssemblyOf(name) })]);
        Assert.Equal(1, whole.ExitCode);

        var random = new Random(7);
        for (var round = 0; round < 12; round++)
        {
            var shards = Names.OrderBy(_ => random.Next()).GroupBy(_ => random.Next(3)).ToArray();
            foreach (var shard in shards)
            {
                var written = await folder.RunAsync(["facts", .. shard.Select(name => shop.AssemblyOf(name)), "-o", $"round{round}/{shard.Key}.facts"]);
                Assert.True(written.ExitCode == 0, written.ToString());
            }

            var merged = await folder.RunAsync(
                ["check", "--format", format, .. shards.OrderBy(_ => random.Next()).SelectMany(shard => new[] { "--facts", $"round{round}/{shard.Key}.facts" })]);
            Assert.Equal(whole.Output, merged.Output);
            Assert.Equal(1, merged.ExitCode);
        }
    }

    [Fact]
    public async Task Facts_and_assemblies_join_and_copies_count_once()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));
        await folder.RunAsync("facts", shop.AssemblyOf("Shop.Store"), shop.AssemblyOf("Shop.Web"), "-o", "a.facts");

        var run = await folder.RunAsync("check", "--facts", "*.facts", "--assemblies", shop.AssemblyOf("Shop.Store"));

        Assert.Contains("checked 2 assemblies, 2 types", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: 1 assemblies are copies of others", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components:", "it is not a file of facts")]
    [InlineData("", "it is not a file of facts")]
    public async Task A_file_of_something_else_cannot_be_checked(string text, string reason)
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), ("a.facts", text));

        var line = (await folder.RunAsync("check", "--facts", "a.facts")).AssertCouldNotJudge();

        Assert.Contains("a.facts' cannot be read: " + reason, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_facts_that_are_missing_cannot_be_checked()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        Assert.Contains("no file matches 'a.facts'", (await folder.RunAsync("check", "--facts", "a.facts")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_need_a_file_to_be_written_to()
    {
        using var folder = new SystemFolder();

        Assert.Contains("--output", (await folder.RunAsync("facts", shop.AssemblyOf("Shop.Web"))).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_skipped_only_when_asked_and_never_in_silence()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), ("bad.dll", "no assembly"));
        string[] check = ["check", "--assemblies", "bad.dll", "--assemblies", shop.AssemblyOf("Shop.Store")];

        Assert.Contains("bad.dll' cannot be read", (await folder.RunAsync(check)).AssertCouldNotJudge(), StringComparison.Ordinal);

        var run = await folder.RunAsync([.. check, "--skip-unreadable"]);
        Assert.Contains("checked 1 assembly", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: '", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.dll' cannot be read: it is not a .NET assembly; skipped", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await folder.RunAsync("check", "--skip-unreadable", "--assemblies", "bad.dll")).ExitCode);
    }

    [Fact]
    public async Task A_cache_is_used_and_can_be_turned_off()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));
        var assembly = typeof(FactsTests).Assembly.Location;
        string[] check = ["check", "--assemblies", assembly, "--cache", "kept"];

        await folder.RunAsync([.. check, "--no-cache"]);
        Assert.False(Directory.Exists(folder.At("kept")));

        var cold = await folder.RunAsync(check);
        var entry = Assert.Single(Directory.GetFiles(folder.At("kept")));
        var warm = await folder.RunAsync(check);
        Assert.Equal(cold.Output, warm.Output);

        // The facts of another assembly in its place: they are what a warm check reads.
        File.WriteAllBytes(entry, [1, 2, 3]);
        Assert.Equal(cold.Output, (await folder.RunAsync(check)).Output);
        Assert.NotEqual(3, new FileInfo(entry).Length);
    }

    [Fact]
    public async Task Symbols_that_do_not_exist_or_do_not_fit_are_told()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), ("old.pdb", "no symbols"));

        Assert.Contains("'old2.pdb'", (await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--pdb", "old2.pdb")).AssertCouldNotJudge().Replace("at ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--pdb", "old.pdb");
        Assert.Contains("note: the symbols at 'old.pdb' fit none of the assemblies", run.Error, StringComparison.Ordinal);
    }
}
