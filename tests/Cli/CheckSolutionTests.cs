namespace ArchRules.Cli.Tests;

/// <summary>Checking a solution with two models, one of them violated.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class CheckSolutionTests(BuiltShop shop)
{
    [Fact]
    public void A_violation_ends_with_1_and_is_told_with_file_and_line()
    {
        Assert.Equal(1, shop.FirstRun.ExitCode);
        Assert.Contains("Shop.Web/Page.cs(7,", shop.FirstRun.Output, StringComparison.Ordinal);
        Assert.Contains("error AR0102", shop.FirstRun.Output.Replace("warning", "error", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("the allowed way is web -> orders -> store", shop.FirstRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_no_arrow_allows_is_told_at_its_line_in_the_project_file() => Assert.Contains(
        "Shop.Web/Shop.Web.csproj(" + LineOf("Shop.Store.csproj") + ",",
        shop.FirstRun.Output.Split('\n').Single(line => line.Contains("AR0109", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    [Fact]
    public void The_front_end_is_said_to_reach_storage() =>
        Assert.Contains("web: storage is reached: Page.Shortcut -> OrderStore", shop.FirstRun.Output, StringComparison.Ordinal);

    [Fact]
    public void Each_model_is_checked_and_reported()
    {
        Assert.Contains("Shop: archrules.yml\nchecked 4 assemblies", shop.FirstRun.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED: 2 violations\n", shop.FirstRun.Output, StringComparison.Ordinal);
        Assert.Contains("\nArchitecture: Tool/archrules.yml\nchecked 1 assembly", shop.FirstRun.Output, StringComparison.Ordinal);
        Assert.EndsWith("OK: the code keeps to its architecture\n", shop.FirstRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_results_go_to_the_output()
    {
        Assert.StartsWith("Shop: ", shop.FirstRun.Output, StringComparison.Ordinal);
        Assert.StartsWith("building Shop.slnx ...\n", Folded(shop.FirstRun.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_a_model_is_not_passed_over_in_silence() =>
        Assert.Contains("they were not checked: Loose\n", shop.FirstRun.Error, StringComparison.Ordinal);

    [Fact]
    public void Of_several_frameworks_the_newest_is_checked_and_the_others_are_named() => Assert.Contains(
        "note: 'Shop.Contracts' is checked as built for net8.0, not for netstandard2.0\n", shop.FirstRun.Error, StringComparison.Ordinal);

    [Fact]
    public void The_tree_of_the_user_stays_as_it_is() => Assert.Equal(shop.SourcesBefore, shop.Folder.Sources);

    [Fact]
    public async Task What_was_built_before_can_be_checked_without_building()
    {
        var run = await CliRun.InAsync(shop.Root, "check", "Shop.slnx", "--no-build");

        Assert.Equal(shop.FirstRun.Output, run.Output);
        Assert.DoesNotContain("building", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_that_was_not_built_cannot_be_checked_without_building()
    {
        var line = (await CliRun.InAsync(shop.Root, "check", "Tool", "--no-build", "-c", "Release")).AssertCouldNotJudge();

        Assert.Contains(Path.Combine("Release", "net10.0", "Tool.dll") + "' does not exist; build first", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_stands_for_the_projects_below_it_that_have_no_nearer_one()
    {
        var run = await CliRun.InAsync(shop.Folder.Root, "check", "shop/archrules.yml", "--no-build", "--format", "json");

        Assert.Equal(
            ["Shop.Contracts", "Shop.Orders", "Shop.Store", "Shop.Web"],
            run.System.GetProperty("assemblies").EnumerateArray().Select(assembly => assembly.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_single_project_is_checked_as_a_part_of_its_system()
    {
        var run = await CliRun.InAsync(shop.Root, "check", "Shop.Orders/Shop.Orders.csproj", "--no-build");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("checked 1 assembly", run.Output, StringComparison.Ordinal);
        Assert.Contains("only a part of the system was checked", run.Error, StringComparison.Ordinal);
    }

    // Notes come before the build where they are known before it; the order among them is not the point here.
    private static string Folded(string error) =>
        string.Join('\n', error.Split('\n').OrderByDescending(line => line.StartsWith("building", StringComparison.Ordinal)));

    private static int LineOf(string reference) =>
        1 + Array.FindIndex(SystemFolder.Project("Shop.Orders", "Shop.Store", "Shop.Contracts").Split('\n'), line => line.Contains(reference, StringComparison.Ordinal));
}
