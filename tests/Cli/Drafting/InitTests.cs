namespace ArchRules.Cli.Tests.Drafting;

/// <summary>From nothing to a green check, with assemblies that exist.</summary>
[Collection(BuiltShopCollection.Name)]
public sealed class InitTests(BuiltShop shop)
{
    [Fact]
    public async Task A_drafted_model_checks_clean_and_one_new_violation_fails_with_exactly_that_one()
    {
        using var folder = new SystemFolder();

        var written = await RunAsync(folder, "init");
        Assert.Equal(0, written.ExitCode);
        Assert.StartsWith("archrules.yml: 4 components, 2 arrows\n", written.Output, StringComparison.Ordinal);
        Assert.Contains("  store:     { layer: storage, projects: Shop.Store }  # by its name\n", Read(folder), StringComparison.Ordinal);
        var check = await RunAsync(folder, "check");
        Assert.True(check.ExitCode == 0, check.ToString());

        folder.Write("archrules.yml", Read(folder).Replace("  - orders -> store\n", "", StringComparison.Ordinal));
        var broken = await RunAsync(folder, "check");
        Assert.Contains("FAILED: 1 violation, ", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_exists_is_not_replaced_unless_forced_or_agreed()
    {
        using var folder = new SystemFolder(("archrules.yml", "# mine"));

        var line = (await RunAsync(folder, "init")).AssertCouldNotJudge();
        Assert.Equal("error: archrules.yml exists; --force begins anew, --dry-run prints what 'init' would write", line);

        Assert.Equal(2, await AskAsync(folder, _ => false));
        Assert.Equal("# mine", Read(folder));

        Assert.Equal(0, await AskAsync(folder, question => question == "archrules.yml exists, and what is in it would be lost. Begin anew? [y/N] "));
        Assert.Contains("version: 1", Read(folder), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(folder, "init", "--force")).ExitCode);
    }

    [Fact]
    public async Task A_dry_run_prints_the_model_and_writes_nothing()
    {
        using var folder = new SystemFolder(("archrules.yml", "# mine"));

        var run = await RunAsync(folder, "init", "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# What the code is today", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: nothing was written; archrules.baseline.yml would have 1 entry for 1 violation", run.Error, StringComparison.Ordinal);
        Assert.Equal(["archrules.yml"], folder.Sources);
    }

    // A nearer model keeps its projects: the new one would only name components without code.
    [Fact]
    public async Task A_project_with_a_nearer_model_is_left_out()
    {
        const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";
        using var folder = new SystemFolder(("a/A.csproj", Project), ("a/archrules.yml", "version: 1\n"));

        var line = (await folder.RunAsync("init", ".", "--no-build")).AssertCouldNotJudge();
        Assert.StartsWith("error: every project of '.' has an archrules.yml that is nearer than one in '", line, StringComparison.Ordinal);

        folder.Write("b/B.csproj", Project);
        var told = (await folder.RunAsync("init", ".", "--no-build")).Error.Split('\n');
        Assert.Single(told, "note: left out, since they have an archrules.yml that is nearer: A");
        Assert.Contains(told, text => text.Contains("B", StringComparison.Ordinal) && text.StartsWith("error: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rules_of_NsDepCop_are_taken_over()
    {
        using var folder = new SystemFolder(("config.nsdepcop", "<NsDepCopConfig><Allowed From=\"Shop.Web\" To=\"Shop.Orders\" /></NsDepCopConfig>"), ("bad.nsdepcop", "<a>"));

        Assert.Equal(0, (await RunAsync(folder, "init", "--from", "config.nsdepcop")).ExitCode);
        Assert.Contains("  - web -> orders\n", Read(folder), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(folder, "check")).ExitCode);

        Assert.StartsWith("error: 'bad.nsdepcop' cannot be taken over: the file is no XML: ", (await RunAsync(folder, "init", "--force", "--from", "bad.nsdepcop")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init --from nowhere.nsdepcop", "error: 'nowhere.nsdepcop' does not exist")]
    [InlineData("init --frce", "error: '--frce' is not an option of 'init'; did you mean '--force'?")]
    [InlineData("init a.dll b.dll", "error: 'init' takes one path: a solution, a project or a folder; 'b.dll' is one too many")]
    [InlineData("init --style claen", "error: 'claen' is not a style; did you mean 'clean'?")]
    [InlineData("init nowhere", "error: 'nowhere' does not exist")]
    public async Task Wrong_arguments_give_one_line(string arguments, string message)
    {
        using var folder = new SystemFolder();

        Assert.Equal(message, (await folder.RunAsync(arguments.Split(' '))).AssertCouldNotJudge());
    }

    private static string Read(SystemFolder folder) => File.ReadAllText(folder.At("archrules.yml"));

    private async Task<int> AskAsync(SystemFolder folder, Func<string, bool> ask)
    {
        using var nowhere = new StringWriter();
        return await CommandLine.RunAsync(["init", .. Assemblies()], new Terminal(nowhere, nowhere, folder.Root) { Ask = ask });
    }

    private Task<CliRun> RunAsync(SystemFolder folder, params string[] arguments) => folder.RunAsync([.. arguments, .. Assemblies()]);

    private string[] Assemblies() =>
    [
        "--assemblies", shop.AssemblyOf("Shop.Web"), "--assemblies", shop.AssemblyOf("Shop.Orders"),
        "--assemblies", shop.AssemblyOf("Shop.Store"), "--assemblies", shop.AssemblyOf("Shop.Contracts", "net8.0"),
    ];
}
