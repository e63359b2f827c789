namespace ArchRules.Package.Tests;

/// <summary>
/// <c>dotnet format</c> makes every fix that it finds, in files beside the code as well. It must not allow what the architecture does
/// not, unless the configuration says so.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class FormatTests(PackedAnalyzer package)
{
    private const string Apart = """
        # The shop.
        components:
          web:     { projects: Shop.Web }   # pages
          service: { namespaces: Shop.Service.** }
        arrows: []

        """;

    [Fact]
    public async Task Formatting_leaves_the_architecture_alone()
    {
        var solution = Shop();

        Assert.Contains("Code fix AllowArrowFix didn't return a Fix All action", await Format(solution), StringComparison.Ordinal);

        Assert.Equal(Apart, Read(solution, "archrules.yml"));
        Assert.Equal("# ours\n", Read(solution, "archrules.baseline.yml"));
    }

    [Fact]
    public async Task Formatting_that_may_change_the_model_makes_one_text_for_all_projects()
    {
        var solution = Shop();
        solution.Write(".globalconfig", "is_global = true\narchrules_format_fixes = allow-arrow, assign-namespace\n");

        await Format(solution);

        Assert.Equal(
            Apart.Replace("[]", "[web -> service: call]", StringComparison.Ordinal)
                .Replace("Shop.Service.** }", "[Shop.Service.**, Shop.Mails.**] }", StringComparison.Ordinal),
            Read(solution, "archrules.yml"));
        Assert.Equal("# ours\n", Read(solution, "archrules.baseline.yml"));
        Assert.Equal("", await solution.Build("Shop.Web"));
    }

    [Fact]
    public async Task Formatting_that_may_record_debt_records_it()
    {
        var solution = Shop();
        solution.Write(".globalconfig", "is_global = true\narchrules_format_fixes = record-debt\n");

        await Format(solution);

        Assert.Equal(Apart, Read(solution, "archrules.yml"));
        Assert.Equal(
            "# ours\n- AR0101: Shop.Web:Shop.Web.Page.Show() -> Shop.Service:Shop.Service.Images.Find()\n",
            Read(solution, "archrules.baseline.yml"));
    }

    private UserSolution Shop()
    {
        var solution = new UserSolution(package, "formatted " + Guid.NewGuid().ToString("N")[..6]);
        solution.Write("archrules.yml", Apart);
        solution.Write("archrules.baseline.yml", "# ours\n");
        solution.Write("Shop.slnx", """
            <Solution>
              <Project Path="Shop.Service/Shop.Service.csproj" />
              <Project Path="Shop.Web/Shop.Web.csproj" />
            </Solution>
            """);
        solution.WriteProject("Shop.Service");
        solution.Write("Shop.Service/Images.cs", """
            namespace Shop.Service
            {
                public class Images { public string Find() => ""; }
            }

            namespace Shop.Mails
            {
                public class Mail { }
            }

            """);
        solution.WriteProject("Shop.Web", "<ProjectReference Include=\"../Shop.Service/Shop.Service.csproj\" />");
        solution.Write("Shop.Web/Page.cs", """
            namespace Shop.Web
            {
                public class Page { public string Show() => new Shop.Service.Images().Find(); }
            }

            """);
        return solution;
    }

    private static async Task<string> Format(UserSolution solution)
    {
        var project = Path.Combine(solution.Folder, "Shop.slnx");
        var (restored, log) = await DotnetCommand.Run(solution.Folder, "restore", project);
        Assert.True(restored == 0, log);

        var (exitCode, output) = await DotnetCommand.Run(
            solution.Folder, "format", "analyzers", project, "--no-restore", "--severity", "warn", "--diagnostics", "AR0101", "AR0004", "--verbosity", "normal");
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static string Read(UserSolution solution, string file) => File.ReadAllText(Path.Combine(solution.Folder, file));
}
