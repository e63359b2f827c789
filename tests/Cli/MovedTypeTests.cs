using ArchRules.Facts;
using ArchRules.Storing;

namespace ArchRules.Cli.Tests;

/// <summary>A type that one assembly forwards to another belongs to the other, in whichever file of facts each of them is.</summary>
public sealed class MovedTypeTests
{
    private const string Model = """
        components:
          web:  { layer: front-end, projects: Shop.Web }
          data: { layer: storage, projects: Shop.Data }
          old:  { projects: Shop.Old }

        """;

    [Theory]
    [InlineData("Shop.Data", 1)]
    [InlineData("Shop.Elsewhere", 0)]
    public async Task A_type_belongs_to_the_assembly_that_it_moved_to(string assembly, int violations)
    {
        using var folder = new SystemFolder(("archrules.yml", Model));
        var row = new TypeRow("Shop.Old", "Shop", "Row", false, false, -1, 0);
        Write(folder, "Shop.Web", [new TypeRow("Shop.Web", "Shop", "Page", true, false, -1, 0), row], []);
        Write(folder, "Shop.Old", [], [new ForwardRow("Shop", "Row", assembly)]);
        Write(folder, "Shop.Data", [row with { Assembly = "Shop.Data", IsDefined = true }], []);

        var run = await folder.RunAsync("check", "--rules", "AR0102", "--facts", "*.facts");

        Assert.Equal(violations, run.ExitCode);
        Assert.Equal(violations == 1, run.Output.Contains("'Page.M' must not use 'Row.Save'", StringComparison.Ordinal));
    }

    private static void Write(SystemFolder folder, string assembly, TypeRow[] types, ForwardRow[] forwards)
    {
        var uses = types.Length > 1;
        FactsFile.Write(
            folder.At(assembly + ".facts"),
            [
                new AssemblyFacts
                {
                    AssemblyName = assembly,
                    Path = assembly + ".dll",
                    ModuleVersionId = Guid.NewGuid(),
                    HasSymbols = false,
                    Types = types,
                    Members = uses ? [new MemberRow(0, "M()"), new MemberRow(1, "Save()")] : [],
                    Documents = [],
                    Dependencies = uses ? [new DependencyRow(0, 1, DependencyKind.Call, false, -1, 0, 0)] : [],
                    Forwards = forwards,
                },
            ]);
    }
}
