using ArchRules.Cli.Projects;

namespace ArchRules.Cli.Tests.Projects;

/// <summary>What MSBuild said counts until something that it reads has changed. MSBuild itself is not needed to know that.</summary>
public sealed class EvaluationCacheTests : IDisposable
{
    private static readonly BuildChoice Choice = new(false, null);

    private readonly SystemFolder folder = new(
        ("src/Directory.Build.props", "<Project />"),
        ("src/more.props", "<Project />"),
        ("src/App/App.csproj", """<Project><Import Project="../shared.targets" /><PropertyGroup><A>$(ARCHRULES_TEST_VARIABLE)</A></PropertyGroup></Project>"""),
        ("src/shared.targets", "<Project />"),
        ("src/App/obj/project.assets.json", "{}"),
        ("Shop.slnx", "<Solution />"));

    [Fact]
    public void What_was_said_is_known()
    {
        Save();

        var output = Assert.Single(new EvaluationCache(List, Choice).Find()!);
        Assert.Equal(("App", folder.At("src/App/bin/App.dll")), (output.AssemblyName, output.Assembly));
        Assert.Equal("Npgsql", Assert.Single(output.References.References).Name);
    }

    [Theory]
    [InlineData("src/App/App.csproj")]
    [InlineData("src/App/App.csproj.user")]
    [InlineData("src/Directory.Build.props")]
    [InlineData("src/shared.targets")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("Shop.slnx")]
    [InlineData("src/App/obj/project.assets.json")]
    [InlineData("src/App/obj/App.csproj.nuget.g.props")]
    public void It_is_forgotten_with_the_first_change(string file)
    {
        Save();

        folder.Write(file, "<Project><!-- changed --></Project>");

        Assert.Null(new EvaluationCache(List, Choice).Find());
    }

    [Fact]
    public void A_variable_of_the_environment_that_a_project_mentions_counts()
    {
        Save();

        Environment.SetEnvironmentVariable("ARCHRULES_TEST_VARIABLE", "1");
        try
        {
            Assert.Null(new EvaluationCache(List, Choice).Find());
        }
        finally
        {
            Environment.SetEnvironmentVariable("ARCHRULES_TEST_VARIABLE", null);
        }
    }

    [Fact]
    public void Another_configuration_and_other_projects_are_other_entries()
    {
        Save();

        Assert.Null(new EvaluationCache(List, new BuildChoice(false, "Release")).Find());
        Assert.Null(new EvaluationCache(List with { Entry = null }, Choice).Find());
        Assert.Null(new EvaluationCache(List, Choice with { ForgetsEvaluation = true }).Find());
    }

    [Fact]
    public void An_import_that_only_MSBuild_can_find_is_not_trusted()
    {
        folder.Write("src/App/App.csproj", """<Project><Import Project="$(Elsewhere)/x.props" /></Project>""");
        Save();

        Assert.Null(new EvaluationCache(List, Choice).Find());
    }

    [Fact]
    public void What_was_edited_while_MSBuild_ran_is_not_kept()
    {
        var cache = new EvaluationCache(List, Choice);
        folder.Write("src/App/App.csproj", "<Project />");
        cache.Save([Lines]);

        Assert.Null(new EvaluationCache(List, Choice).Find());
    }

    [Fact]
    public void A_broken_entry_is_as_if_there_were_none()
    {
        Save();
        var entry = Assert.Single(Directory.GetFiles(folder.At("src/App/obj/archrules")));
        File.WriteAllText(entry, string.Join('\n', File.ReadLines(entry).Take(2)) + "\nTargetPath=x\n----\n");

        Assert.Null(new EvaluationCache(List, Choice).Find());
    }

    public void Dispose() => folder.Dispose();

    private ProjectList List => new([folder.At("src/App/App.csproj")], folder.At("Shop.slnx"), folder.Root);

    private string[] Lines =>
    [
        "Project=" + folder.At("src/App/App.csproj"), "TargetPath=bin/App.dll", "AssemblyName=App", "TargetFramework=net8.0",
        "Reference=assembly|App|Library", $"Reference=package|{folder.At("src/App/App.csproj")}|Npgsql",
    ];

    private void Save() => new EvaluationCache(List, Choice).Save([Lines]);
}
