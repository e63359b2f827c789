namespace ArchRules.Package.Tests;

/// <summary>The test kit and the tool, installed as a user does.</summary>
[Collection(OnePackage.Name)]
public sealed class OtherPackagesTests(PackedAnalyzer package)
{
    [Fact]
    public async Task The_test_kit_needs_nothing_but_its_package_and_fails_with_the_report()
    {
        await package.Pack("Rules");
        var solution = ToolShop.Write(package, "kit");
        solution.Write("Check/Check.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ArchRules.Rules" Version="{package.Version}" />
                <ProjectReference Include="../Shop.Web/Shop.Web.csproj" />
                <ProjectReference Include="../Shop.Storage/Shop.Storage.csproj" />
              </ItemGroup>
            </Project>
            """);
        solution.Write("Check/Program.cs", """
            var check = ArchRules.Architecture.Load().InFolder(".").AsPart();
            Console.WriteLine(string.Join("|", check.Cases.Select(values => values[0]).Take(2)));
            check.ShouldHold();
            """);

        var (exitCode, output) = await DotnetCommand.Run(Path.Combine(solution.Folder, "Check"), "run", "-nodeReuse:false");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("web -> service: call|service -> store: call", output, StringComparison.Ordinal);
        Assert.Contains("Shop.Web/Page.cs(7,9): warning AR0102: 'Page.Upload' must not use 'ImageStore.Save'", output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("FAILED: 1 violation", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_checks_a_solution_from_outside_the_repository()
    {
        await package.Pack("Cli");
        var solution = ToolShop.Write(package, "tool");
        var tools = Path.Combine(solution.Folder, ".tools");
        var (installed, log) = await DotnetCommand.Run(solution.Folder, "tool", "install", "ArchRules.Cli", "--version", package.Version, "--tool-path", tools);
        Assert.True(installed == 0, log);

        var tool = Directory.EnumerateFiles(tools, "ArchRules.Cli.dll", SearchOption.AllDirectories).First();
        var (exitCode, output) = await DotnetCommand.Run(solution.Folder, "exec", tool, "check");

        Assert.Equal(1, exitCode);
        Assert.Contains("Shop.Web/Page.cs(7,9): warning AR0102: 'Page.Upload' must not use 'ImageStore.Save'", output, StringComparison.Ordinal);
        Assert.Contains("component 'service' matches no code", output, StringComparison.Ordinal);
    }
}
