namespace ArchRules.Cli.Tests.Graphs;

/// <summary><c>archrules graph</c> on assemblies that were built once.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class GraphTests(BuiltShop shop)
{
    private string[] Assemblies => ["--assemblies", shop.AssemblyOf("Shop.Web"), "--assemblies", shop.AssemblyOf("Shop.Orders"), "--assemblies", shop.AssemblyOf("Shop.Store")];

    [Fact]
    public async Task Draws_what_is_declared_laid_over_what_the_code_does()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync(["graph", .. Assemblies]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("  c_web --> c_orders\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  c_web ==>|\"AR0102: 1\"| c_store\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("|\"violation\"|", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("legend", (await folder.RunAsync(["graph", "--no-legend", .. Assemblies])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_declared_side_needs_no_code()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("graph", "--show", "declared");
        Assert.Contains("c_web --> c_orders", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        Assert.Contains("c_web --> c_orders", (await CliRun.InAsync(folder.Root, "graph", "archrules.yml", "--show", "declared")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layer", "c_front_end ==>|\"AR0102: 1\"| c_storage")]
    [InlineData("project", "c_Shop_Web ==>|\"AR0102: 1\"| c_Shop_Store")]
    [InlineData("namespace:1", "c_Shop[\"Shop\"]")]
    [InlineData("namespace", "c_Shop_Web ==>|\"AR0102: 1\"| c_Shop_Store")]
    public async Task Boxes_are_what_is_asked_for(string by, string line)
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync(["graph", "--by", by, .. Assemblies]);

        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_focus_and_boxes_drawn_as_one_narrow_it_down()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var focus = await folder.RunAsync(["graph", "--focus", "orders", "--format", "json", .. Assemblies]);
        Assert.Equal(["web -> orders", "orders -> store"], focus.Json.GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("from").GetString() + " -> " + edge.GetProperty("to").GetString()));
        var collapsed = await folder.RunAsync(["graph", "--collapse", "service", "--format", "json", .. Assemblies]);
        Assert.Contains(collapsed.Json.GetProperty("nodes").EnumerateArray(), node => node.GetProperty("kind").GetString() == "layer");
    }

    [Fact]
    public async Task What_came_since_earlier_facts_is_drawn_alone_or_marked()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));
        await folder.RunAsync("facts", shop.AssemblyOf("Shop.Orders"), shop.AssemblyOf("Shop.Store"), "-o", "then.facts");

        var run = await folder.RunAsync(["graph", "--since-facts", "then.facts", .. Assemblies]);
        Assert.Contains("c_web ==>|\"new: AR0102: 1\"| c_store", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("c_orders -->", run.Output, StringComparison.Ordinal);
        var all = await folder.RunAsync(["graph", "--since-facts", "then.facts", "--all", .. Assemblies]);
        Assert.Contains("c_orders --> c_store", all.Output, StringComparison.Ordinal);
        await folder.RunAsync(["facts", "-o", "now.facts", .. Assemblies]);
        var none = await folder.RunAsync(["graph", "--since-facts", "now.facts", .. Assemblies]);
        Assert.Contains("note: nothing has changed in the picture", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_says_by_its_name_what_to_write()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync(["graph", "-o", "pictures/shop.dot", .. Assemblies]);

        Assert.Empty(run.Output);
        Assert.Contains("wrote pictures/shop.dot\n", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("digraph architecture {\n", await File.ReadAllTextAsync(folder.At("pictures/shop.dot")), StringComparison.Ordinal);
        Assert.StartsWith("@startuml\n", (await folder.RunAsync("graph", "--show", "declared", "--format", "puml")).Output, StringComparison.Ordinal);
        Assert.StartsWith("<svg ", (await folder.RunAsync("graph", "--show", "declared", "--format", "svg")).Output, StringComparison.Ordinal);
        Assert.StartsWith("@startuml\n!include <C4/", (await folder.RunAsync("graph", "--show", "declared", "--format", "c4")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_systems_are_not_one_picture()
    {
        var run = await CliRun.InAsync(shop.Root, "graph", "--no-build");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("error: a picture shows one system, and there are 2; name one of archrules.yml, Tool/archrules.yml\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--formt' is not an option of 'graph'; did you mean '--format'?", "--formt", "dot")]
    [InlineData("'dott' is no value of --format; did you mean 'dot'?", "--format", "dott")]
    [InlineData("'actuel' is no value of --show; did you mean 'actual'?", "--show", "actuel")]
    [InlineData("'projekt' is no value of --by; did you mean 'project'?", "--by", "projekt")]
    [InlineData("'layer:2' has a depth, and only namespaces have one", "--by", "layer:2")]
    [InlineData("'x' in --by namespace:x is no number of segments", "--by", "namespace:x")]
    [InlineData("--depth -1 is below 0", "--depth", "-1")]
    [InlineData("'ordres' in --focus is no box of the picture; did you mean 'orders'?", "--show", "declared", "--focus", "ordres")]
    [InlineData("'servise' in --collapse is no layer, family, module or box of the picture; did you mean 'service'?", "--show", "declared", "--collapse", "servise")]
    [InlineData("--show declared draws the model alone", "--show", "declared", "--by", "project")]
    [InlineData("'pictures' is a folder; name a file for the picture", "--show", "declared", "-o", "pictures")]
    [InlineData("there is no archrules.yml at 'pictures' or above it", "pictures", "--show", "declared")]
    public async Task Wrong_arguments_are_told_in_one_line(string expected, params string[] arguments)
    {
        using var folder = new SystemFolder(("a/archrules.yml", BuiltShop.Model), ("a/pictures/readme.md", ""), ("pictures/readme.md", ""));

        var line = (await CliRun.InAsync(arguments[0] == "pictures" ? folder.Root : folder.At("a"), ["graph", .. arguments])).AssertCouldNotJudge();

        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }
}
