using System.IO.Compression;

namespace ArchRules.Package.Tests;

/// <summary>The real package, installed as a user does, in a folder of its own.</summary>
[Collection(OnePackage.Name)]
public sealed class PackageTests(PackedAnalyzer package)
{
    private const string Page = """
        using Shop.Storage;

        namespace Shop.Web;

        public class Page
        {
            public void Upload(string name) => new ImageStore().Save(name);

            public string Show() => new Shop.Service.Images().Find();
        }

        """;

    private const string Shortcut =
        "Page.cs(7,57): warning AR0102: 'Page.Upload' must not use 'ImageStore.Save': front-end 'web' must not reach storage 'store'";

    [Fact]
    public void The_package_holds_the_analyzer_and_all_that_it_needs_and_no_library()
    {
        using var archive = ZipFile.OpenRead(package.Package);
        var files = archive.Entries.Select(entry => entry.FullName).ToArray();

        Assert.Superset(
            new HashSet<string>
            {
                "analyzers/dotnet/cs/ArchRules.Analyzers.dll", "analyzers/dotnet/cs/ArchRules.CodeFixes.dll",
                "analyzers/dotnet/cs/ArchRules.Core.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/ArchRules.Analyzers.targets", "buildTransitive/ArchRules.Analyzers.targets", "README.md", "icon.png", "THIRD-PARTY-NOTICES.txt",
            },
            files.ToHashSet());
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal));
        using var nuspec = new StreamReader(archive.GetEntry("ArchRules.Analyzers.nuspec")!.Open());
        var text = nuspec.ReadToEnd();
        Assert.Contains("<developmentDependency>true</developmentDependency>", text, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_front_end_that_uses_storage_is_told_so_whatever_happens_to_the_model()
    {
        var solution = NewShop("shop");
        solution.Write("archrules.yml", UserSolution.Model);
        Assert.Equal(Shortcut, await solution.Build("Shop.Web"));

        // A full build says the same again.
        Assert.Equal(Shortcut, await solution.Build("Shop.Web", "--no-restore", "--no-incremental", "--no-dependencies"));

        // Nothing changed: the compiler does not run, so nothing is said.
        Assert.Equal("", await solution.Build("Shop.Web", "--no-restore", "--no-dependencies"));

        // Edited.
        solution.Write("archrules.yml", UserSolution.Model.Replace("layer: storage", "layer: service", StringComparison.Ordinal));
        Assert.Equal(
            "Page.cs(7,57): warning AR0101: 'Page.Upload' must not use 'ImageStore.Save': no arrow leads from 'web' to 'store'",
            await solution.Build("Shop.Web", "--no-restore", "--no-dependencies"));

        // Broken: the place in the file, and nothing else.
        solution.Write("archrules.yml", UserSolution.Model.Replace("service -> store", "service -> strage", StringComparison.Ordinal));
        Assert.Equal(
            "archrules.yml(9,16): error AR0001: component 'strage' is not declared",
            await solution.Build("Shop.Web", "--no-restore", "--no-dependencies"));

        // Deleted.
        File.Delete(Path.Combine(solution.Folder, "archrules.yml"));
        Assert.Equal("", await solution.Build("Shop.Web", "--no-restore", "--no-dependencies"));

        // Added, older than everything that was built.
        solution.Write("archrules.yml", UserSolution.Model);
        File.SetLastWriteTimeUtc(Path.Combine(solution.Folder, "archrules.yml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Shortcut, await solution.Build("Shop.Web", "--no-restore", "--no-dependencies"));

        // A nearer one wins, however old it is.
        solution.Write("Shop.Web/archrules.yml", "components:\n  web: { projects: \"Shop.*\" }\n");
        File.SetLastWriteTimeUtc(Path.Combine(solution.Folder, "Shop.Web/archrules.yml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("", await solution.Build("Shop.Web", "--no-restore", "--no-dependencies"));
    }

    [Fact]
    public async Task A_front_end_that_uses_a_database_client_is_told_so_without_a_word_in_the_model()
    {
        var solution = new UserSolution(package, "npgsql");
        solution.Write("archrules.yml", UserSolution.Model);
        solution.WriteProject("Shop.Web", $"<PackageReference Include=\"Npgsql\" Version=\"{PackedAnalyzer.NpgsqlVersion}\" />");
        solution.Write("Shop.Web/Page.cs", """
            using Npgsql;

            namespace Shop.Web;

            public class Page
            {
                public string Show()
                {
                    using var connection = new NpgsqlConnection("Host=db");
                    return connection.Database;
                }
            }

            """);

        Assert.Equal(
            """
            Page.cs(10,27): warning AR0102: 'Page.Show' must not use 'NpgsqlConnection.Database': front-end 'web' must not reach storage 'postgres'
            Page.cs(9,36): warning AR0102: 'Page.Show' must not use 'NpgsqlConnection': front-end 'web' must not reach storage 'postgres'
            Shop.Web.csproj(9,5): warning AR0109: project 'Shop.Web' must not reference package 'Npgsql': front-end 'web' must not reach storage 'postgres'
            """,
            await solution.Build("Shop.Web"));
    }

    [Fact]
    public async Task Settings_of_a_project_are_obeyed()
    {
        var solution = NewShop("settings", "netstandard2.0;net10.0");
        solution.Write("drawings/the shop (v1).yml", UserSolution.Model);

        // Central versions; and the project lists the model itself, by another spelling of the path.
        solution.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="ArchRules.Analyzers" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        foreach (var project in Directory.GetFiles(solution.Folder, "*.csproj", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project))
                .Replace($" Version=\"{package.Version}\"", "", StringComparison.Ordinal)
                .Replace("<PackageReference", "<AdditionalFiles Include=\"../Shop.Web/../drawings/*.yml\" /><PackageReference", StringComparison.Ordinal));

        const string Model = "-p:ArchRulesModel=../drawings/the shop (v1).yml";
        Assert.Equal(Shortcut + "\n" + Shortcut, await solution.Build("Shop.Web", Model));

        Assert.Equal("", await solution.Build("Shop.Web", "--no-restore", "--no-dependencies", Model, "-p:ArchRulesEnabled=false"));

        Assert.Equal(
            "Shop.Web.csproj : error AR0001: the model file 'gone.yml' does not exist",
            await solution.Build("Shop.Web", "--no-restore", "--no-dependencies", "-p:ArchRulesModel=gone.yml", "-f", "net10.0"));
    }

    private UserSolution NewShop(string name, string frameworks = "net10.0")
    {
        var solution = new UserSolution(package, name);
        solution.WriteProject("Shop.Storage", "", frameworks);
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public void Save(string name) { } } }\n");
        solution.WriteProject("Shop.Service", "<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />", frameworks);
        solution.Write("Shop.Service/Images.cs", "namespace Shop.Service { public class Images { public string Find() => new Shop.Storage.ImageStore().ToString()!; } }\n");
        solution.WriteProject("Shop.Web", "<ProjectReference Include=\"../Shop.Service/Shop.Service.csproj\" />", frameworks);
        solution.Write("Shop.Web/Page.cs", Page);
        return solution;
    }
}
