using System.Text;

namespace ArchRules.Cli.Tests;

/// <summary>What <c>archrules baseline</c> does to the file, with assemblies that exist.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class BaselineTests(BuiltShop shop)
{
    private const string File = "archrules.baseline.yml";
    private const string Shortcut = "- AR0102: Shop.Web:Shop.Web.Page.Shortcut() -> Shop.Store:Shop.Store.OrderStore.Count()\n";
    private const string Paid = "- AR0101: Shop.Web:Shop.Web.Page.Gone() -> Shop.Store:Shop.Store.OrderStore.Count()\n";

    [Fact]
    public async Task Created_debt_makes_a_check_green_and_one_new_violation_fails_with_exactly_that_one()
    {
        using var folder = Folder();

        var created = await RunAsync(folder, "baseline", "create");
        Assert.Equal((0, "archrules.baseline.yml: 1 entry for 1 violation\n"), (created.ExitCode, created.Output));
        Assert.EndsWith("\n\n" + Shortcut, Read(folder), StringComparison.Ordinal);
        Assert.StartsWith("# Known debt", Read(folder), StringComparison.Ordinal);
        Assert.Contains("OK: the code keeps to its architecture, 1 known debt\n", (await RunAsync(folder, "check")).Output, StringComparison.Ordinal);

        // Closing an arrow that is used is a new violation.
        folder.Write("archrules.yml", BuiltShop.Model.Replace("\n  - orders -> store", "", StringComparison.Ordinal));
        var broken = await RunAsync(folder, "check");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("AR0101: 'OrderDesk.Place' must not use 'OrderStore.Count'", broken.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED: 1 violation, 1 known debt\n", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_fixed_never_pays_for_what_is_new()
    {
        using var folder = Folder((File, Paid));

        var run = await RunAsync(folder, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AR0102: 'Page.Shortcut' must not use 'OrderStore.Count'", run.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED: 1 violation\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_is_not_overwritten_unless_forced()
    {
        using var folder = Folder((File, Paid));

        var refused = await RunAsync(folder, "baseline", "create");
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("error: archrules.baseline.yml exists; 'archrules baseline update --accept-new' adds to it, --force begins anew\n", refused.Error);
        Assert.Equal(Paid, Read(folder));

        Assert.Equal(0, (await RunAsync(folder, "baseline", "create", "--force")).ExitCode);
        Assert.EndsWith("\n\n" + Shortcut, Read(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_violation_no_baseline_is_created()
    {
        using var folder = Folder();

        var run = await folder.RunAsync("baseline", "create", "--assemblies", shop.AssemblyOf("Shop.Store"));

        Assert.Equal((0, "archrules.baseline.yml: not written, there is no violation to record\n"), (run.ExitCode, run.Output));
        Assert.Equal(["archrules.yml"], folder.Sources);
    }

    [Fact]
    public async Task What_no_baseline_can_hold_is_told()
    {
        using var folder = Folder();
        folder.Write("archrules.yml", BuiltShop.Model.Replace("  contracts: { shared: true, projects: Shop.Contracts }\n", "", StringComparison.Ordinal));

        var run = await folder.RunAsync(
            "baseline", "create", "--assemblies", shop.AssemblyOf("Shop.Contracts", "net8.0"), "--assemblies", shop.AssemblyOf("Shop.Web"));

        Assert.Contains("note: 1 finding of AR0004 cannot be recorded", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_drops_what_is_paid_lowers_counts_and_adds_nothing()
    {
        using var folder = Folder((File, "# ours\n" + Paid + "  owner: a\n" + Shortcut + "  count: 3   # was 4\n  because: slow\n"));

        var run = await RunAsync(folder, "baseline", "update");

        Assert.Equal("# ours\n" + Shortcut + "  count: 1   # was 4\n  because: slow\n", Read(folder));
        Assert.Contains("archrules.baseline.yml: 2 entries changed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  paid AR0101: Shop.Web:Shop.Web.Page.Gone() -> ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  3 -> 1 AR0102: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 entry for 1 violation left\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_adds_only_what_it_is_told_to_accept()
    {
        using var folder = Folder((File, Paid));

        var shrunk = await RunAsync(folder, "baseline", "update");
        Assert.Equal("", Read(folder));
        Assert.Contains("note: not covered: 1 dependency", shrunk.Output, StringComparison.Ordinal);

        var grown = await RunAsync(folder, "baseline", "update", "--accept-new");
        Assert.Equal(Shortcut, Read(folder));
        Assert.Contains("  added AR0102: ", grown.Output, StringComparison.Ordinal);
        Assert.Contains("archrules.baseline.yml: nothing to change\n", (await RunAsync(folder, "baseline", "update", "--accept-new")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_code_that_was_not_read_stay()
    {
        using var folder = Folder((File, Paid.Replace("Shop.Web:", "Shop.Admin:", StringComparison.Ordinal) + Shortcut));

        await folder.RunAsync("baseline", "prune", "--assemblies", shop.AssemblyOf("Shop.Store"));

        Assert.Contains("Shop.Admin", Read(folder), StringComparison.Ordinal);
        Assert.Contains("Shop.Web.Page.Shortcut", Read(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prune_drops_what_has_expired_and_update_does_not()
    {
        using var folder = Folder((File, Shortcut + "  expires: 2020-01-31\n"));

        var updated = await RunAsync(folder, "baseline", "update");
        Assert.Contains("note: expired: 1 entry", updated.Output, StringComparison.Ordinal);
        Assert.Contains("expires", Read(folder), StringComparison.Ordinal);

        var pruned = await RunAsync(folder, "baseline", "prune");
        Assert.Contains("  expired AR0102: ", pruned.Output, StringComparison.Ordinal);
        Assert.Equal("", Read(folder));
    }

    [Fact]
    public async Task A_check_fails_on_debt_that_has_expired()
    {
        using var folder = Folder((File, Shortcut + "  expires: 2020-01-31\n"));

        var run = await RunAsync(folder, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("archrules.baseline.yml(1,3): warning AR0007: the debt AR0102", run.Output, StringComparison.Ordinal);
        Assert.Contains("was to be paid by 2020-01-31", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_the_whole_system_fails_on_paid_debt_or_prunes_it()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", "components: { app: { projects: App } }"),
            ("App/App.csproj", SystemFolder.Project()),
            ("App/Page.cs", "namespace App { public sealed class Page; }"),
            (File, "# ours\n- AR0101: App:App.Page -> App:App.Gone\n"));

        var failed = await folder.RunAsync("check");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("archrules.baseline.yml(2,3): warning AR0007: the debt AR0101 'App:App.Page -> App:App.Gone' is paid", failed.Output, StringComparison.Ordinal);

        var pruned = await folder.RunAsync("check", "--no-build", "--prune");
        Assert.True(pruned.ExitCode == 0, pruned.ToString());
        Assert.Contains("archrules.baseline.yml: 1 entry changed\n  paid AR0101: ", pruned.Error, StringComparison.Ordinal);
        Assert.Equal("# ours\n", Read(folder));
        Assert.Equal(0, (await folder.RunAsync("check", "--no-build", "--prune")).ExitCode);
    }

    [Fact]
    public async Task Show_lists_the_debt_by_owner_and_expiry()
    {
        using var folder = Folder((File, """
            - AR0101: A:X -> B:Y
            - AR0101: A:X -> B:Z
              owner: team b
              count: 12
            - AR0102: A:X -> B:Y
              owner: team a
              expires: 2120-01-31
            - AR0102: A:X -> B:Z
              owner: team a
              expires: 2020-01-31
            """));

        var run = await folder.RunAsync("baseline", "show");

        Assert.Equal(
            """
            archrules.baseline.yml: 4 entries for 15 violations, 1 expired

            owner   expires            count  rule    debt
            team a  2020-01-31 (over)  1      AR0102  A:X -> B:Z
            team a  2120-01-31         1      AR0102  A:X -> B:Y
            team b  never              12     AR0101  A:X -> B:Z
            nobody  never              1      AR0101  A:X -> B:Y

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal(run.Output, (await folder.RunAsync("baseline", "show", "archrules.yml")).Output);
        Assert.Equal(run.Output, (await folder.RunAsync("baseline", "show", File)).Output);
    }

    [Fact]
    public async Task Show_says_that_there_is_no_debt()
    {
        using var folder = Folder();

        var run = await folder.RunAsync("baseline", "show");

        Assert.Equal((0, "archrules.baseline.yml: there is none, so no debt is known\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task A_baseline_that_does_not_exist_is_not_made_by_the_way(string command)
    {
        using var folder = Folder();

        var run = await RunAsync(folder, "baseline", command);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("error: there is no archrules.baseline.yml beside archrules.yml; 'archrules baseline create' writes one\n", run.Error);
    }

    [Fact]
    public async Task A_byte_order_mark_and_line_ends_stay()
    {
        using var folder = Folder();
        var text = (Paid + Shortcut).Replace("\n", "\r\n", StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(folder.At(File), text, Encoding.UTF8);

        await RunAsync(folder, "baseline", "update");

        var bytes = await System.IO.File.ReadAllBytesAsync(folder.At(File));
        Assert.Equal("\uFEFF" + Shortcut.Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_left_whole()
    {
        using var folder = Folder((File, Paid));
        System.IO.File.SetAttributes(folder.At(File), FileAttributes.ReadOnly);

        var run = await RunAsync(folder, "baseline", "update");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is read-only", run.Error, StringComparison.Ordinal);
        Assert.Equal(Paid, Read(folder));
        Assert.Equal([File, "archrules.yml"], folder.Sources);
        System.IO.File.SetAttributes(folder.At(File), FileAttributes.Normal);
    }

    [Fact]
    public void A_stopped_run_leaves_the_file_as_it_was_and_nothing_beside_it()
    {
        using var folder = Folder((File, Paid));

        Assert.Throws<OperationCanceledException>(() => WholeFile.Write(folder.At(File), "half", new CancellationToken(canceled: true)));

        Assert.Equal(Paid, Read(folder));
        Assert.Equal([File, "archrules.yml"], folder.Sources);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = Folder(("real.yml", Paid));
        System.IO.File.CreateSymbolicLink(folder.At(File), folder.At("real.yml"));

        WholeFile.Write(folder.At(File), Shortcut, CancellationToken.None);

        Assert.Equal(Shortcut, System.IO.File.ReadAllText(folder.At("real.yml")));
        Assert.NotNull(new FileInfo(folder.At(File)).LinkTarget);
    }

    [Fact]
    public async Task A_broken_baseline_is_told_with_its_place()
    {
        using var folder = Folder((File, "- AR0102: nothing\n"));

        Assert.StartsWith("archrules.baseline.yml(1,11): error AR0001: ", (await folder.RunAsync("baseline", "show")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    private static SystemFolder Folder(params (string, string)[] files) => new([("archrules.yml", BuiltShop.Model), .. files]);

    private Task<CliRun> RunAsync(SystemFolder folder, params string[] arguments) => folder.RunAsync(
        [.. arguments, "--assemblies", shop.AssemblyOf("Shop.Web"), "--assemblies", shop.AssemblyOf("Shop.Store"), "--assemblies", shop.AssemblyOf("Shop.Orders")]);

    private static string Read(SystemFolder folder) => System.IO.File.ReadAllText(folder.At(File));
}
