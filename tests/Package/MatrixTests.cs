namespace ArchRules.Package.Tests;

/// <summary>The package in projects of many kinds, and under the commands that users run.</summary>
[Collection(OnePackage.Name)]
public sealed class MatrixTests(PackedAnalyzer package)
{
    private const string Page = """
        namespace Shop.Web
        {
            public class Page
            {
                public void Upload(string name) { new Shop.Storage.ImageStore().Save(name); }
            }
        }

        """;

    private const string Told = "Page.cs(5,73): warning AR0102: 'Page.Upload' must not use 'ImageStore.Save': front-end 'web' must not reach storage 'store'";

    private const string ToldOfReference =
        "Shop.Web.csproj(9,5): warning AR0109: project 'Shop.Web' must not reference project 'Shop.Storage': front-end 'web' must not reach storage 'store'";

    [Fact]
    public async Task Old_and_new_frameworks_are_judged_in_one_build_and_projects_without_the_package_are_not()
    {
        // 'net48' and the older versions of .NET need nothing but reference assemblies, which are packages.
        var solution = NewShop("frameworks", "netstandard2.0;net48;net8.0;net9.0;net10.0");

        // A project that has not installed the package is left alone.
        solution.Write("Shop.Other/Shop.Other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><AssemblyName>Shop.Web</AssemblyName></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Shop.Storage/Shop.Storage.csproj" /></ItemGroup>
            </Project>
            """);
        solution.Write("Shop.Other/Page.cs", Page);
        solution.Write("Shop.slnx", """
            <Solution>
              <Project Path="Shop.Web/Shop.Web.csproj" />
              <Project Path="Shop.Other/Shop.Other.csproj" />
            </Solution>
            """);

        Assert.Equal(string.Join('\n', [.. Enumerable.Repeat(Told, 5), .. Enumerable.Repeat(ToldOfReference, 5)]), await solution.Build("Shop.slnx", "/m:2"));
    }

    [Fact]
    public async Task Warnings_as_errors_design_time_builds_and_dotnet_format_tell_the_same()
    {
        var solution = NewShop("commands", "net10.0");
        Assert.Equal(
            (Told + "\n" + ToldOfReference).Replace(": warning ", ": error ", StringComparison.Ordinal),
            await solution.Build("Shop.Web", "-p:TreatWarningsAsErrors=true"));

        // What an editor runs: no compiler, but the arguments that it would get.
        var (_, arguments) = await DotnetCommand.Run(
            solution.Folder, "build", "Shop.Web", "--no-restore", "--no-dependencies", "-nodeReuse:false", "-t:Compile", "-getItem:CscCommandLineArgs",
            "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        Assert.Contains("ArchRules.Analyzers.dll", arguments, StringComparison.Ordinal);
        Assert.Contains("archrules.yml", arguments, StringComparison.Ordinal);

        var (exitCode, report) = await DotnetCommand.Run(
            solution.Folder, "format", "analyzers", "Shop.Web/Shop.Web.csproj", "--no-restore", "--verify-no-changes", "--diagnostics", "AR0102", "--severity", "warn");
        Assert.True(exitCode != 0, report);
        Assert.Contains("Page.cs(5,73): warning AR0102: 'Page.Upload' must not use 'ImageStore.Save'", report, StringComparison.Ordinal);
    }

    private UserSolution NewShop(string name, string frameworks)
    {
        var solution = new UserSolution(package, name);
        solution.Write("archrules.yml", UserSolution.Model);
        solution.WriteProject("Shop.Storage", "", frameworks);
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public void Save(string name) { } } }\n");
        solution.WriteProject("Shop.Web", "<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />", frameworks);
        solution.Write("Shop.Web/Page.cs", Page);
        return solution;
    }
}
