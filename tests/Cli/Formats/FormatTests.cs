using System.Text.Json;
using System.Xml.Linq;

namespace ArchRules.Cli.Tests.Formats;

/// <summary>The reports for services, over the shop whose page takes the shortcut to storage.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class FormatTests(BuiltShop shop)
{
    private const string Message = "'Page.Shortcut' must not use";

    [Fact]
    public async Task GitHub_gets_a_workflow_command_at_the_line()
    {
        var run = await RunAsync("--format", "github");

        Assert.Contains(
            "::warning file=shop/Shop.Web/Page.cs,line=7,col=30,title=AR0102 A front-end reaches storage::" + Message, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azure_gets_an_issue_at_the_line()
    {
        var run = await RunAsync("--format", "azure");

        Assert.Contains(
            "##vso[task.logissue type=warning;sourcepath=shop/Shop.Web/Page.cs;linenumber=7;columnnumber=30;code=AR0102;]" + Message,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitLab_gets_issues_with_distinct_fingerprints()
    {
        var issues = JsonDocument.Parse((await RunAsync("--format", "gitlab")).Output).RootElement.EnumerateArray().ToArray();

        var issue = issues.First(one => one.GetProperty("check_name").GetString() == "AR0102");
        Assert.Equal("shop/Shop.Web/Page.cs", issue.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(7, issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal("major", issue.GetProperty("severity").GetString());
        Assert.Equal(issues.Length, issues.Select(one => one.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task JUnit_has_a_case_for_each_arrow_and_rule()
    {
        var suite = Assert.Single(XDocument.Parse((await RunAsync("--format", "junit")).Output).Root!.Elements("testsuite"));

        Assert.Equal("Shop", suite.Attribute("name")!.Value);
        Assert.Null(Case(suite, "web -> orders: call").Element("failure"));
        var failure = Case(suite, "AR0102 A front-end reaches storage").Element("failure")!;
        Assert.Contains("shop/Shop.Web/Page.cs(7,30): warning AR0102: " + Message, failure.Value, StringComparison.Ordinal);
        Assert.Equal("only a check of the whole system judges it", Case(suite, "AR0003 A component or a pattern matches no code").Element("skipped")!.Attribute("message")!.Value);
        Assert.Equal(suite.Elements("testcase").Count().ToString(), suite.Attribute("tests")!.Value);
        Assert.Equal("1", suite.Attribute("failures")!.Value);
    }

    [Fact]
    public async Task Markdown_has_the_verdict_the_picture_and_the_table()
    {
        var run = await RunAsync("--format", "markdown");

        Assert.StartsWith("## Shop\n\n❌ FAILED: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("```mermaid\nflowchart TB\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("| `shop/Shop.Web/Page.cs:7` | [AR0102](https://", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("azure")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("markdown")]
    public async Task Known_debt_is_no_news(string format)
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), ("archrules.baseline.yml", SarifTests.Debt));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", format);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.DoesNotContain(Message, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_formats_go_to_files_and_to_the_terminal()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync(
            "check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", "text", "--format", "sarif=out/a.sarif", "--format", "junit=out/a.xml");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAILED: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("$schema", run.Output, StringComparison.Ordinal);
        Assert.Contains("wrote out/a.sarif\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.sarif", "a.xml"], Directory.GetFiles(folder.At("out")).Select(path => Path.GetFileName(path)).Order());
        Assert.Equal("2.1.0", JsonDocument.Parse(await File.ReadAllTextAsync(folder.At("out/a.sarif"))).RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Files_alone_leave_the_verdict_to_the_terminal()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", "json=a.json");

        Assert.Matches("^FAILED: .*\n$", run.Output);
    }

    [Fact]
    public async Task Rules_leaves_the_others_out_and_says_so()
    {
        var run = await RunAsync("--rules", "ar0108", "--rules", "AR0005,AR0104");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("note: only AR0005, AR0104, AR0108: [1-9][0-9]* violations?, 0 known debt and .* left out", run.Output);
        Assert.Contains("OK: no violation of AR0005, AR0104, AR0108", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_leaves_what_begins_or_ends_in_it()
    {
        Assert.Equal(1, (await RunAsync("--component", "web")).ExitCode);
        Assert.Equal(1, (await RunAsync("--component", "store")).ExitCode);
        var other = await RunAsync("--component", "orders");

        Assert.Equal(0, other.ExitCode);
        Assert.Contains("OK: no violation of any rule in orders", other.Output, StringComparison.Ordinal);
        Assert.Contains("'sotre' is not a component; did you mean 'store'?", (await RunAsync("--component", "sotre")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_are_for_terminals_that_want_them()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Null, shop.Folder.Root) { HasColor = true };

        await CommandLine.RunAsync(["check", "shop/archrules.yml", "--assemblies", shop.AssemblyOf("Shop.Web")], terminal);

        Assert.Contains("\u001b[33mwarning AR0102\u001b[0m: ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await RunAsync()).Output, StringComparison.Ordinal);
        Assert.True(TerminalColor.IsWanted(false, name => name == "TERM" ? "xterm" : null));
        Assert.False(TerminalColor.IsWanted(true, name => name == "TERM" ? "xterm" : null));
        Assert.False(TerminalColor.IsWanted(false, name => name == "NO_COLOR" ? "1" : "xterm"));
        Assert.False(TerminalColor.IsWanted(false, name => name == "TERM" ? "dumb" : null));
    }

    private static XElement Case(XElement suite, string name) => suite.Elements("testcase").Single(one => one.Attribute("name")!.Value == name);

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.InAsync(
        shop.Folder.Root, ["check", "shop/archrules.yml", "--assemblies", shop.AssemblyOf("Shop.Web"), .. arguments]);
}
