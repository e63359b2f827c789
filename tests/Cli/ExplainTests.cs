namespace ArchRules.Cli.Tests;

/// <summary>What decides between two ends, and what is behind a violation.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class ExplainTests(BuiltShop shop)
{
    [Fact]
    public async Task A_closed_pair_tells_rule_layers_allowed_way_and_the_references_that_would_have_to_go()
    {
        var run = await ExplainAsync("web", "store");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            web -> store: not allowed (AR0102: A front-end reaches storage)
              'web' is a component in layer 'front-end'
              'store' is a component in layer 'storage'
              'web' must not use 'store': front-end 'web' must not reach storage 'store'; the allowed way is web -> orders -> store
              more: https://github.com/archrules/archrules/blob/main/docs/rules/AR0102.md

            in the code: 2 dependencies, of which 2 would have to go
              PAGE(7,30): 'Page.Shortcut' uses 'OrderStore'
              PAGE(7,30): 'Page.Shortcut' uses 'OrderStore.Count'

            """.ReplaceLineEndings("\n").Replace("PAGE", shop.Root.Replace('\\', '/') + "/Shop.Web/Page.cs", StringComparison.Ordinal),
            run.Output);
    }

    [Theory]
    [InlineData("web", "orders", "web -> orders: allowed", "arrow 'web -> orders: call' at archrules.yml(10,5), because pages ask")]
    [InlineData("web", "contracts", "web -> contracts: allowed", "'contracts' is shared: everyone may use it, without an arrow")]
    [InlineData("Page", "OrderDesk", "Page -> OrderDesk: allowed", "'Page' belongs to component 'web' in layer 'front-end'")]
    [InlineData("Page", "OrderStore", "Page -> OrderStore: not allowed (AR0102", "'Page.Shortcut' uses 'OrderStore.Count'")]
    [InlineData("orders", "web", "orders -> web: not allowed (AR0103", "no path of code leads from 'orders' to 'web'")]
    [InlineData("store", "contracts", "store -> contracts: allowed", "no dependency leads from the one to the other directly")]
    [InlineData("Page", "web", "Page -> web: allowed", "both are in one component")]
    [InlineData("web", "postgres", "web -> postgres: not allowed (AR0102", "'postgres' is a technology of category database")]
    [InlineData("store", "postgres", "store -> postgres: allowed", "nobody owns technology 'postgres'")]
    [InlineData("store", "redis", "store -> redis: allowed", "'store' owns technology 'redis'")]
    [InlineData("orders", "bus", "orders -> bus: allowed", "arrow 'orders -> bus: publish'")]
    [InlineData("web", "mail", "web -> mail: allowed over a wire, not in one process (AR0104", "arrow 'web -> mail: http'")]
    [InlineData("web", "admin", "web -> admin: not allowed (AR0101", "closed by 'forbid' at archrules.yml(")]
    [InlineData("Shop.*.*Desk", "store", "Shop.*.*Desk -> store: allowed", "in the code: 2 dependencies\n")]
    public async Task Whatever_decides_is_told(string from, string to, string verdict, string line)
    {
        var run = await ExplainAsync(from, to);

        Assert.StartsWith(verdict, run.Output, StringComparison.Ordinal);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'explain' needs a rule or two names")]
    [InlineData("'explain' takes a rule, such as AR0102, or two names: archrules explain web", "web")]
    [InlineData("'AR0120' is not a rule; did you mean 'AR0102'?", "AR0120")]
    [InlineData("'store' is one too many; a path goes behind --in", "web", "orders", "store")]
    [InlineData("'wbe' is no component, no technology, and no type that the code defines or uses; did you mean 'web'?", "wbe", "store")]
    [InlineData("did you mean 'store'?", "web", "stroe")]
    [InlineData("'Shop.**' chooses types of contracts, orders, store, web; name one of them, or one type", "Shop.**", "store")]
    [InlineData("'--asemblies' is not an option of 'explain'; did you mean '--assemblies'?", "web", "store", "--asemblies")]
    public async Task Wrong_names_get_one_line_and_the_nearest_right_thing(string expected, params string[] words)
    {
        using var folder = new SystemFolder(("archrules.yml", Model));
        var line = (await folder.RunAsync(["explain", .. words, "--assemblies", Assemblies])).AssertCouldNotJudge();

        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_explained_from_its_page()
    {
        var run = await CliRun.InAsync(Path.GetTempPath(), "explain", "ar0102");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("AR0102: A front-end reaches storage\ndefault severity warning; judged in the compiler, and in binaries\n\nCause\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nHow to fix\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("more: https://github.com/archrules/archrules/blob/main/docs/rules/AR0102.md\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Page.cs(7)")]
    [InlineData("Page.cs(7,30)")]
    [InlineData("Shop.Web/Page.cs:7")]
    [InlineData("shop/Shop.Web/Page.cs(7,30): warning AR0102: 'Page.Shortcut' must not use 'OrderStore.Count': front-end 'web' must not")]
    [InlineData("Page.Shortcut")]
    [InlineData("web -> store")]
    [InlineData("must not reach storage")]
    [InlineData("1")]
    public async Task A_violation_is_found_by_place_text_or_number(string text)
    {
        var run = await WhyAsync(text);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("/Shop.Web/Page.cs(7,30): AR0102: 'Page.Shortcut' must not use", run.Output, StringComparison.Ordinal);
        Assert.Contains("  web -> store: not allowed (AR0102", run.Output, StringComparison.Ordinal);
        Assert.Contains("the allowed way is web -> orders -> store", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_debt_is_found_too_and_called_so()
    {
        var run = await WhyAsync("1", ("archrules.baseline.yml", "- AR0102: Shop.Web:Shop.Web.Page.Shortcut() -> Shop.Store:Shop.Store.OrderStore.Count()\n"));

        Assert.Contains("(known debt)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'why' needs a violation", "")]
    [InlineData("none of 1 violation matches '2'; the first is ", "2")]
    [InlineData("none of 1 violation matches 'Page.cs(8)'; the nearest is ", "Page.cs(8)")]
    [InlineData("none of 1 violation matches 'Menu.cs(7)'; the first is ", "Menu.cs(7)")]
    public async Task A_text_that_no_violation_has_gets_one_line(string expected, string text) =>
        Assert.Contains(expected, (await WhyAsync(text)).AssertCouldNotJudge(), StringComparison.Ordinal);

    private const string Model = """
        components:
          web: { layer: front-end, projects: Shop.Web }
          orders: { layer: service, projects: Shop.Orders }
          store: { layer: storage, projects: Shop.Store, owns: redis }
          contracts: { shared: true, projects: Shop.Contracts }
          bus: { technology: rabbitmq }
          mail: { endpoints: mail }
          admin: { layer: front-end, types: Admin }
        arrows:
          - web -> orders: call
            because: pages ask
          - orders -> store
          - orders -> bus: publish
          - web -> mail: http
        forbid:
          - web -> admin
        """;

    // The front-end's folder has a copy of everything that it uses.
    private string Assemblies => Path.Combine(Path.GetDirectoryName(shop.AssemblyOf("Shop.Web"))!, "Shop.*.dll");

    private async Task<CliRun> ExplainAsync(string from, string to)
    {
        using var folder = new SystemFolder(("archrules.yml", Model));
        return await folder.RunAsync("explain", from, to, "--assemblies", Assemblies);
    }

    private async Task<CliRun> WhyAsync(string text, params (string Path, string Text)[] files)
    {
        using var folder = new SystemFolder([("archrules.yml", Model), .. files]);
        return await folder.RunAsync("why", text, "--assemblies", Assemblies);
    }

}
