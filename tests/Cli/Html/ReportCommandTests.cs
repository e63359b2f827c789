namespace ArchRules.Cli.Tests.Html;

[Collection(BuiltShopCollection.Name)]
public sealed class ReportCommandTests(BuiltShop shop)
{
    [Fact]
    public async Task One_page_has_every_system_with_its_source()
    {
        using var folder = new SystemFolder();
        var run = await CliRun.InAsync(folder.Root, "report", shop.Root, "--no-build");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("Shop: FAILED: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("wrote archrules.html", run.Error, StringComparison.Ordinal);
        Assert.Equal(["archrules.html"], folder.Sources);
        var page = await File.ReadAllTextAsync(folder.At("archrules.html"));
        Assert.Contains("<h1>Shop</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Architecture</h1>", page, StringComparison.Ordinal);
        Assert.Contains("public int Shortcut() =&gt; new Store.OrderStore().Count();</mark>", page, StringComparison.Ordinal);

        // Ids are unique, or links and labels would lead to the other system.
        var ids = System.Text.RegularExpressions.Regex.Matches(page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Source_is_left_out_where_it_shall_be()
    {
        using var folder = new SystemFolder();
        var run = await CliRun.InAsync(folder.Root, "report", shop.Root, "--no-build", "--no-source", "-o", "out/page.html");

        Assert.True(run.ExitCode == 0, run.ToString());
        var page = await File.ReadAllTextAsync(folder.At("out/page.html"));
        Assert.Contains("Page.cs:7", page, StringComparison.Ordinal);
        Assert.DoesNotContain("public int Shortcut()", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        var run = await CliRun.InAsync(shop.Root, "report", "--no-build", "-o", "Tool");

        Assert.Equal("error: 'Tool' is a folder; name a file for the report, such as Tool/archrules.html", run.AssertCouldNotJudge());
    }

    [Fact]
    public async Task A_picture_is_drawn_as_svg_by_the_name_of_its_file()
    {
        using var folder = new SystemFolder();
        var run = await CliRun.InAsync(folder.Root, "graph", Path.Combine(shop.Root, "archrules.yml"), "--no-build", "--assemblies", shop.AssemblyOf("Shop.Web"), "-o", "shop.svg");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", await File.ReadAllTextAsync(folder.At("shop.svg")), StringComparison.Ordinal);
    }
}
