using System.Runtime.Versioning;
using System.Text.Json;

namespace ArchRules.Cli.Tests;

/// <summary>Checking assemblies that were named, with models made for each test.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class CheckAssembliesTests(BuiltShop shop)
{
    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_read_is_not_passed_over()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), ("bin/a.dll", ""), ("bin/locked/b.dll", ""));
        File.SetUnixFileMode(folder.At("bin/locked"), UnixFileMode.None);
        var line = (await folder.RunAsync("check", "archrules.yml", "--assemblies", "bin/**/*.dll")).AssertCouldNotJudge();
        File.SetUnixFileMode(folder.At("bin/locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.StartsWith("error: 'bin/**/*.dll' was not searched for to the end", line, StringComparison.Ordinal);
        Assert.Contains(folder.At("bin/locked"), line, StringComparison.Ordinal);
    }

    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_hold_projects_and_not_be_read_is_not_passed_over()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), ("A/A.csproj", SystemFolder.Project()), ("locked/B.csproj", SystemFolder.Project()));
        File.SetUnixFileMode(folder.At("locked"), UnixFileMode.None);
        var line = (await folder.RunAsync("check", ".")).AssertCouldNotJudge();
        File.SetUnixFileMode(folder.At("locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains("was not searched for projects to the end", line, StringComparison.Ordinal);
        Assert.Contains(folder.At("locked"), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_glob_checks_exactly_what_it_matches()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("check", "archrules.yml", "--assemblies", Path.Combine(shop.Root, "Shop.O*", "bin", "**", "Shop.O?ders.dll"));

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("checked 1 assembly, 1 type", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Globs_add_up_and_copies_count_once()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync(
            "check", "--assemblies", Path.Combine(shop.Root, "*", "bin", "**", "Shop.Store.dll"), "--assemblies", shop.AssemblyOf("Shop.Web"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("checked 2 assemblies, 2 types", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: 2 assemblies are copies of others", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_assemblies_are_no_whole_system()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Store"));

        Assert.DoesNotContain("AR0003", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_has_the_nearest_model_above_it()
    {
        var run = await CliRun.InAsync(shop.Folder.Root, "check", shop.AssemblyOf("Shop.Web"), shop.AssemblyOf("Shop.Store"), shop.AssemblyOf("Tool"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Shop: shop/archrules.yml\nchecked 2 assemblies", run.Output, StringComparison.Ordinal);
        Assert.Contains("Architecture: shop/Tool/archrules.yml\nchecked 1 assembly", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_glob_without_a_match_cannot_be_checked()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var line = (await folder.RunAsync("check", "--assemblies", "bin/*.dll")).AssertCouldNotJudge();

        Assert.StartsWith("error: no file matches 'bin/*.dll'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text.dll", "no assembly at all")]
    [InlineData("empty.dll", "")]
    public async Task A_file_that_is_no_assembly_cannot_be_checked(string name, string text)
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), (name, text));

        var line = (await folder.RunAsync("check", "--assemblies", "*.dll")).AssertCouldNotJudge();

        Assert.Contains(name + "' cannot be read", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_a_model_above_it_cannot_be_checked()
    {
        using var folder = new SystemFolder(("a.dll", ""));

        Assert.Contains("there is no archrules.yml at", (await folder.RunAsync("check", "a.dll")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.AR0102.severity = none", 0)]
    [InlineData(".editorconfig", "[*.{cs,vb}]\ndotnet_diagnostic.ar0102.severity = suggestion # for now", 0)]
    [InlineData(".editorconfig", "[Generated/*.cs]\ndotnet_diagnostic.AR0102.severity = none", 1)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.AR0102.severity = none", 0)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.AR0101.severity = none", 1)]
    public async Task Severities_come_from_beside_the_model(string file, string text, int exitCode)
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model), (file, text));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"));

        Assert.True(run.ExitCode == exitCode, run.ToString());
    }

    [Fact]
    public async Task Severities_from_elsewhere_do_not_count()
    {
        using var folder = new SystemFolder(
            ("system/archrules.yml", BuiltShop.Model), (".globalconfig", "dotnet_diagnostic.AR0102.severity = none"));

        Assert.Equal(1, (await folder.RunAsync("check", "system", "--assemblies", shop.AssemblyOf("Shop.Web"))).ExitCode);
    }

    [Fact]
    public async Task The_editorconfig_wins_over_the_globalconfig()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", BuiltShop.Model),
            (".globalconfig", "dotnet_diagnostic.AR0102.severity = none"),
            (".editorconfig", "[*]\ndotnet_diagnostic.AR0102.severity = error"));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"));

        Assert.Contains(": error AR0102: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_diagram_follows_the_report()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--diagram");

        Assert.Contains("FAILED: 1 violation\n\n```mermaid\nflowchart TB\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("```\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("c_web ==>|\"AR0102: 1\"| c_store", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_report_keeps_its_shape()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Web"), "--format", "json");

        Assert.Equal(["version", "exitCode", "systems"], Keys(run.Json));
        Assert.Equal(1, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal(
            ["model", "system", "assemblies", "components", "storageProofs", "violations", "findings", "notes", "since", "counts", "exitCode", "diagram"], Keys(run.System));
        Assert.Equal(
            ["errors", "warnings", "suggestions", "knownDebt", "dependencies", "crossings", "unassignedTypes", "ignoredTypes"],
            Keys(run.System.GetProperty("counts")));

        var violation = Assert.Single(run.System.GetProperty("violations").EnumerateArray());
        Assert.Equal(
            ["rule", "severity", "message", "source", "target", "sourceType", "targetType", "sourceComponent", "targetComponent", "kind", "file", "line", "column"],
            Keys(violation));
        Assert.Equal("AR0102", violation.GetProperty("rule").GetString());
        Assert.Equal("warning", violation.GetProperty("severity").GetString());
        Assert.Equal("Shop.Web:Shop.Web.Page.Shortcut()", violation.GetProperty("source").GetString());
        Assert.Equal("Shop.Store:Shop.Store.OrderStore.Count()", violation.GetProperty("target").GetString());
        Assert.Equal("call", violation.GetProperty("kind").GetString());
        Assert.Equal(7, violation.GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Null, run.System.GetProperty("diagram").ValueKind);
    }

    [Fact]
    public async Task The_json_report_can_hold_the_diagram()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));

        var run = await folder.RunAsync("check", "--assemblies", shop.AssemblyOf("Shop.Store"), "--format", "json", "--diagram");

        Assert.StartsWith("flowchart TB\n", run.System.GetProperty("diagram").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
