using System.Text.Json;
using NJsonSchema;

namespace ArchRules.Cli.Tests.Formats;

/// <summary>SARIF, against the schema that OASIS publishes, and as code scanning reads it.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class SarifTests(BuiltShop shop)
{
    [Theory]
    [InlineData("")]
    [InlineData(Debt)]
    public async Task A_report_is_valid_by_the_schema_of_2_1_0(string debt)
    {
        var schema = await SchemaAsync();

        var run = await RunAsync(BuiltShop.Model, ("archrules.baseline.yml", debt));

        Assert.NotEmpty(Results(run));
        Assert.Empty(schema.Validate(run.Output));
        Assert.NotEmpty(schema.Validate(run.Output.Replace("\"startLine\": 7", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(run.Output.Replace("\"level\": \"warning\"", "\"level\": \"bad\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_violation_is_placed_from_the_root_of_the_repository()
    {
        using var repository = new SystemFolder((".git/HEAD", ""), ("shop/archrules.yml", BuiltShop.Model));

        var run = await CliRun.InAsync(repository.At("shop"), "check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", "sarif");

        var result = Results(run)[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("AR0102", result.GetProperty("ruleId").GetString());
        Assert.Equal("AR0102", Rules(run)[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.Contains("front-end 'web' must not reach storage 'store'", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(7, place.GetProperty("region").GetProperty("startLine").GetInt32());
        // The shop lies outside of this repository, so its place is absolute.
        Assert.StartsWith("file:///", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_below_the_root_are_relative_to_it()
    {
        var run = await CliRun.InAsync(shop.Folder.Root, "check", "shop/archrules.yml", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", "sarif");

        var file = Results(run)[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal("shop/Shop.Web/Page.cs", file.GetProperty("uri").GetString());
        Assert.Equal("SRCROOT", file.GetProperty("uriBaseId").GetString());
        Assert.DoesNotContain(shop.Folder.Root, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rule_has_its_texts_and_page()
    {
        var run = await RunAsync(BuiltShop.Model);

        Assert.Equal(Verdicts.Rules.All.Count, Rules(run).Length);
        Assert.All(Rules(run), rule =>
        {
            Assert.Matches(@"^[A-Z]\w+$", rule.GetProperty("name").GetString());
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.True(rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length > 20);
            Assert.Contains(rule.GetProperty("helpUri").GetString()!, rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        });
    }

    [Fact]
    public async Task Known_debt_is_suppressed_with_its_reason()
    {
        var run = await RunAsync(BuiltShop.Model, ("archrules.baseline.yml", Debt));

        var suppressed = Results(run).Where(result => result.TryGetProperty("suppressions", out _)).ToArray();
        Assert.NotEmpty(suppressed);
        var justification = suppressed[0].GetProperty("suppressions")[0].GetProperty("justification").GetString();
        Assert.Equal("known debt, listed in archrules.baseline.yml; because the desk is rebuilt; owner anna", justification);
    }

    [Fact]
    public async Task Findings_about_the_files_stand_at_their_line()
    {
        var run = await RunAsync(BuiltShop.Model, ("archrules.baseline.yml", "# debt\n" + Debt.Replace("owner: anna", "expires: 2020-01-31", StringComparison.Ordinal)));

        var place = Results(run).Single(result => result.GetProperty("ruleId").GetString() == "AR0007").GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("archrules.baseline.yml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task Fingerprints_differ_and_say_nothing_of_lines()
    {
        var run = await RunAsync(BuiltShop.Model);
        var prints = Results(run).Select(PrintOf).ToArray();

        Assert.NotEmpty(prints);
        Assert.Equal(prints.Length, prints.Distinct().Count());
        Assert.All(prints, print => Assert.Matches("^[0-9a-f]{32}$", print));
    }

    internal const string Debt = """
        - AR0102: Shop.Web:Shop.Web.Page.Shortcut() -> Shop.Store:Shop.Store.OrderStore.Count()
          owner: anna
          because: the desk is rebuilt
        """;

    private static string PrintOf(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!;

    private static async Task<JsonSchema> SchemaAsync()
    {
        using var stream = typeof(SarifTests).Assembly.GetManifestResourceStream("sarif-schema-2.1.0.json")!;
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }

    private static JsonElement[] Results(CliRun run) => run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();

    private static JsonElement[] Rules(CliRun run) =>
        run.Json.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();

    private async Task<CliRun> RunAsync(string model, params (string Path, string Text)[] files)
    {
        using var folder = new SystemFolder([("archrules.yml", model), .. files]);
        return await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", "sarif");
    }
}
