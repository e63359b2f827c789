namespace ArchRules.Package.Tests;

/// <summary>The check inside of a build, by one property and the tool of a manifest.</summary>
[Collection(OnePackage.Name)]
public sealed class CheckTargetTests(PackedAnalyzer package)
{
    [Fact]
    public async Task What_the_compiler_cannot_see_is_told_by_the_build_at_its_place_and_once()
    {
        await package.Pack("Cli");
        var solution = new UserSolution(package, "check in a build");
        solution.Write("archrules.yml", "components: { web: { layer: front-end, projects: Shop.Web }, store: { layer: storage, projects: Shop.Storage } }\n");
        solution.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.AR0004.severity = none\ndotnet_diagnostic.AR0109.severity = none\n");
        solution.Write(".config/dotnet-tools.json", $$"""{ "version": 1, "isRoot": true, "tools": { "archrules.cli": { "version": "{{package.Version}}", "commands": ["archrules"] } } }""");
        solution.WriteProject("Shop.Storage");
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public static void Save() { } } }\n");
        solution.WriteProject("Shop.Between", "<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />");
        solution.Write("Shop.Between/Helper.cs", "namespace Shop.Between { public class Helper { public static void Save() => Shop.Storage.ImageStore.Save(); } }\n");
        solution.WriteProject("Shop.Web", "<ProjectReference Include=\"../Shop.Between/Shop.Between.csproj\" />");
        solution.Write("Shop.Web/Page.cs", "namespace Shop.Web { public class Page { public void Show() => Shop.Between.Helper.Save(); } }\n");
        solution.Write("Shop.Web/Directory.Build.props", "<Project><Import Project=\"../Directory.Build.props\" /><PropertyGroup><ArchRulesCheck>true</ArchRulesCheck></PropertyGroup></Project>");

        Assert.Contains("Shop.Web.csproj : error AR0001: the architecture could not be checked", await solution.Build("Shop.Web"), StringComparison.Ordinal);

        var (restored, log) = await DotnetCommand.Run(solution.Folder, "tool", "restore");
        Assert.True(restored == 0, log);
        Assert.Matches(@"^Page\.cs\(1,\d+\): warning AR0102: 'Page\.Show'", await Again(solution));

        // Nothing changed: as with the compiler, nothing is said again.
        Assert.Equal("", await Again(solution));

        solution.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AR0102.severity = error\n");
        Assert.Contains(": error AR0102: ", await Again(solution), StringComparison.Ordinal);
        Assert.Contains(": error AR0102: ", await Again(solution), StringComparison.Ordinal);
    }

    private static Task<string> Again(UserSolution solution) => solution.Build("Shop.Web", "--no-restore", "--no-dependencies");
}
