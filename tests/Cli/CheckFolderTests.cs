namespace ArchRules.Cli.Tests;

/// <summary>Checking folders that have projects and no solution; each test builds.</summary>
public sealed class CheckFolderTests
{
    private const string Model = """
        components:
          app: { projects: App }
          core: { projects: Core }
        arrows:
          - app -> core
        """;

    [Fact]
    public async Task Clean_projects_without_a_solution_end_with_0_and_leave_nothing_behind()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", Model),
            ("App/App.csproj", SystemFolder.Project("Core")),
            ("App/Page.cs", "namespace App; public sealed class Page : Core.Thing;"),
            ("Core/Core.csproj", SystemFolder.Project()),
            ("Core/Thing.cs", "namespace Core; public class Thing;"),
            ("node_modules/x/X.csproj", "no project"));
        var before = folder.Sources;

        var run = await folder.RunAsync("check", "--no-cache");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("  app     1 type\n  core    1 type\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("OK: the code keeps to its architecture\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("building . ...\n", run.Error);
        Assert.Equal(before, folder.Sources);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_told_in_the_compilers_words()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", Model), ("App/App.csproj", SystemFolder.Project()), ("App/Page.cs", "namespace App; public sealed class Page : Gone;"));

        var run = await folder.RunAsync("check");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Page.cs(1,43): error CS0246: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: . does not build, so it cannot be checked", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Where_ArchRules_errors_stop_the_build_the_report_still_says_what_is_wrong()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", "components: { app: { projects: App }, core: { namespaces: Core } }\narrows: []"),
            ("App/App.csproj", SystemFolder.Project()),
            ("App/Page.cs", "namespace App { public sealed class Page : Core.Thing; }\nnamespace Core { public class Thing; }"),
            // Stands for the package, which does the same with the compiler's help.
            ("Directory.Build.targets", """
                <Project>
                  <Target Name="Analyze" BeforeTargets="CoreCompile" Condition="'$(ArchRulesEnabled)' != 'false'">
                    <Error Code="AR0101" File="Page.cs" Text="no arrow" />
                  </Target>
                </Project>
                """));

        var run = await folder.RunAsync("check", "App/App.csproj");

        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.Contains("AR0101: 'Page' must not use 'Thing'", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: ArchRules errors stop the build", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_check_ends_with_2_and_one_line()
    {
        using var folder = new SystemFolder(("archrules.yml", Model), ("App/App.csproj", SystemFolder.Project()));
        using var error = new StringWriter { NewLine = "\n" };
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var exitCode = await CommandLine.RunAsync(["check"], new Terminal(TextWriter.Null, error, folder.Root), cancellation.Token);

        Assert.Equal(2, exitCode);
        Assert.EndsWith("error: stopped before the check was done\n", error.ToString(), StringComparison.Ordinal);
    }
}
