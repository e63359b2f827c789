namespace ArchRules.Package.Tests;

/// <summary>AR0109 with the real package: references that no arrow allows, at the lines that declare them.</summary>
[Collection(OnePackage.Name)]
public sealed class ReferenceTests(PackedAnalyzer package)
{
    private const string Cause = "front-end 'web' must not reach storage 'store'";

    [Fact]
    public async Task An_unused_reference_to_storage_is_told_at_its_line_and_one_that_a_reference_brings_along_is_not()
    {
        var solution = NewShop("references", "<ProjectReference Include=\"../Shop.Service/Shop.Service.csproj\" />");
        Assert.Equal("", await solution.Build("Shop.Web"));

        solution.WriteProject("Shop.Web", """
            <ProjectReference Include="../Shop.Service/Shop.Service.csproj" />
            <ProjectReference Include="../Shop.Storage/Shop.Storage.csproj" />
            """);
        var told = $"Shop.Web.csproj(10,1): warning AR0109: project 'Shop.Web' must not reference project 'Shop.Storage': {Cause}";
        Assert.Equal(told, await solution.Build("Shop.Web"));

        // The reference goes away, and with it the warning; no file that is compiled changes.
        solution.WriteProject("Shop.Web", "<ProjectReference Include=\"../Shop.Service/Shop.Service.csproj\" />");
        Assert.Equal("", await solution.Build("Shop.Web"));
    }

    [Fact]
    public async Task A_props_file_is_told_where_it_declares_the_reference_and_a_central_version_is_none()
    {
        var solution = NewShop("props", "<ProjectReference Include=\"../Shop.Service/Shop.Service.csproj\" />");
        solution.Write("Shop.Web/Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <ItemGroup><ProjectReference Include="$(MSBuildThisFileDirectory)../Shop.Storage/Shop.Storage.csproj" /></ItemGroup>
            </Project>
            """);
        solution.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ArchRules.Analyzers" Version="{package.Version}" />
                <PackageVersion Include="Npgsql" Version="10.0.3" />
              </ItemGroup>
            </Project>
            """);
        foreach (var project in Directory.GetFiles(solution.Folder, "*.csproj", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace($" Version=\"{package.Version}\"", "", StringComparison.Ordinal));

        var told = $"Directory.Build.props(3,14): warning AR0109: project 'Shop.Web' must not reference project 'Shop.Storage': {Cause}";
        Assert.Equal(told, await solution.Build("Shop.Web"));
    }

    [Fact]
    public async Task A_program_may_reference_everything()
    {
        var solution = NewShop("host", "<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />");
        solution.Write("Shop.Web/Program.cs", "System.Console.WriteLine();\n");
        var project = Path.Combine(solution.Folder, "Shop.Web", "Shop.Web.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("<Nullable>", "<OutputType>Exe</OutputType><Nullable>", StringComparison.Ordinal));

        Assert.Equal("", await solution.Build("Shop.Web"));
    }

    private UserSolution NewShop(string name, string references)
    {
        var solution = new UserSolution(package, name);
        solution.Write("archrules.yml", UserSolution.Model);
        solution.WriteProject("Shop.Storage");
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public void Save(string name) { } } }\n");
        solution.WriteProject("Shop.Service", "<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />");
        solution.Write("Shop.Service/Images.cs", "namespace Shop.Service { public class Images { public string Find() => new Shop.Storage.ImageStore().ToString()!; } }\n");
        solution.WriteProject("Shop.Web", references);
        solution.Write("Shop.Web/Page.cs", "namespace Shop.Web { public class Page { } }\n");
        return solution;
    }
}
