using System.Text.Json;

namespace ArchRules.Package.Tests.Pipelines;

/// <summary>The two traps of the compiler's own SARIF that <c>docs/ci.md</c> warns of.</summary>
[Collection(OnePackage.Name)]
public sealed class CompilerLogTests(PackedAnalyzer package)
{
    [Fact]
    public async Task The_comma_needs_escaping_and_a_build_that_compiles_nothing_tells_nothing()
    {
        var solution = new UserSolution(package, "logs");
        solution.Write("archrules.yml", "components: { web: { namespaces: Shop.Web }, store: { namespaces: Shop.Store } }\narrows: []\n");
        solution.WriteProject("Shop");
        solution.Write("Shop/Page.cs", "namespace Shop.Store { public class Shelf { } }\nnamespace Shop.Web { public class Page { object Old() => new Shop.Store.Shelf(); } }\n");

        await solution.Build("Shop", "-p:ErrorLog=plain.sarif,version=2.1");
        Assert.Equal("1.0.0", Read(solution, "plain.sarif").GetProperty("version").GetString());

        await solution.Build("Shop", "--no-restore", "--no-incremental", "-p:ErrorLog=escaped.sarif%2cversion=2.1");
        var log = Read(solution, "escaped.sarif");
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Contains("AR0101", log.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()));

        // The compiler is not run again, and so writes nothing.
        await solution.Build("Shop", "--no-restore", "-p:ErrorLog=again.sarif%2cversion=2.1");
        Assert.False(File.Exists(Path.Combine(solution.Folder, "Shop", "again.sarif")));
    }

    private static JsonElement Read(UserSolution solution, string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(solution.Folder, "Shop", file))).RootElement;
}
