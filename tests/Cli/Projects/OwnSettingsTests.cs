namespace ArchRules.Cli.Tests.Projects;

/// <summary>What projects set for themselves holds in a check as well.</summary>
public sealed class OwnSettingsTests
{
    private const string Page = """
        #if !OWN
        #error the targets of the user are missing
        #endif
        namespace App { public sealed class Page : Core.Thing; }
        namespace Core { public class Thing; }
        """;

    [Fact]
    public async Task The_build_keeps_the_users_targets_in_the_place_that_we_take_too()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", "components: { app: { projects: App } }"),
            ("Directory.Build.props", "<Project><PropertyGroup><CustomAfterMicrosoftCommonTargets>$(MSBuildThisFileDirectory)own.targets</CustomAfterMicrosoftCommonTargets></PropertyGroup></Project>"),
            ("own.targets", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);OWN</DefineConstants></PropertyGroup></Project>"),
            ("App/App.csproj", SystemFolder.Project()),
            ("App/Page.cs", Page));

        var run = await folder.RunAsync("check");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("checked 1 assembly, 2 types", run.Output, StringComparison.Ordinal);

        Assert.Equal(run.Output, (await folder.RunAsync("check", "--no-build")).Output);
    }

    [Fact]
    public async Task A_model_that_projects_name_is_theirs()
    {
        using var folder = new SystemFolder(
            ("drawings/shop.yml", "components: { app: { namespaces: App }, core: { namespaces: Core } }\narrows: []\n"),
            ("Directory.Build.props", "<Project><PropertyGroup><ArchRulesModel>../drawings/shop.yml</ArchRulesModel><DefineConstants>OWN</DefineConstants></PropertyGroup></Project>"),
            ("App/App.csproj", SystemFolder.Project()),
            ("App/Page.cs", Page));

        var run = await folder.RunAsync("check");
        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.StartsWith("Architecture: drawings/shop.yml\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("AR0101: 'Page' must not use 'Thing'", run.Output, StringComparison.Ordinal);

        File.Delete(folder.At("drawings/shop.yml"));
        Assert.Contains("drawings/shop.yml(1,1): error AR0001: the file does not exist", (await folder.RunAsync("check", "--no-build")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }
}
