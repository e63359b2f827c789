using ArchRules.Facts;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Paths;

namespace ArchRules.Core.Tests.Verdicts.References;

public sealed class ReferenceTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: [Web, Pages] }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db }
          tools: { shared: true, projects: Tools }
        arrows:
          - web -> api: call
          - api -> db: call
        """;

    [Theory]
    [InlineData("project|/src/Web.csproj|/src/Db/Db.csproj", "project 'Web' must not reference project 'Db': front-end 'web' must not reach storage 'db'; remove the reference")]
    [InlineData("package|/src/Web.csproj|Npgsql", "project 'Web' must not reference package 'Npgsql': front-end 'web' must not reach storage 'postgres'; remove the reference")]
    public void A_reference_that_no_arrow_allows_is_told_though_no_code_uses_it(string line, string message) =>
        Assert.Equal(message, Assert.Single(Check(false, line)).Message);

    [Theory]
    [InlineData("project|/src/Web.csproj|/src/Api/Api.csproj")]
    [InlineData("project|/src/Web.csproj|/src/Tools/Tools.csproj")]
    [InlineData("project|/src/Web.csproj|/src/Pages/Pages.csproj")]
    [InlineData("project|/src/Web.csproj|/src/Other/Other.csproj")]
    [InlineData("package|/src/Web.csproj|Serilog")]
    [InlineData("package|/src/Web.csproj|Microsoft.Extensions.Http")]
    public void What_is_allowed_shared_in_one_component_or_in_none_is_no_violation(string line) => Assert.Empty(Check(false, line));

    [Fact]
    public void A_program_may_reference_everything() => Assert.Empty(Check(true, "project|/src/Web.csproj|/src/Db/Db.csproj"));

    [Fact]
    public void So_may_a_project_with_a_composition_root() => Assert.Empty(Run(
        new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Db:N.Store", 1, DependencyKind.Creation, inRoot: true),
        "assembly|Web|Library", "project|/src/Web.csproj|/src/Db/Db.csproj").Violations);

    [Fact]
    public void An_assembly_may_have_another_name_than_its_project()
    {
        var violation = Assert.Single(Check(false, "project|/src/Web.csproj|/src/Store/Old.Name.csproj", "built|Db|/src/Store/Old.Name.csproj"));

        Assert.Equal(("web", "db"), (violation.SourceNode, violation.TargetNode));
    }

    [Fact]
    public void A_reference_to_storage_is_a_leak_for_the_proof()
    {
        var result = Run(Page(), "assembly|Web|Library", "project|/src/Web.csproj|/src/Db/Db.csproj");

        Assert.Equal((ProofWord.Leaks, "web: storage is reached: Web -> Db"), (Assert.Single(result.StorageProofs).Word, result.StorageProofs[0].ToString()));
    }

    [Fact]
    public void Where_references_are_not_known_a_note_says_so() => Assert.Contains(
        "AR0109 is not judged: which references the projects declare is not known from assemblies",
        SystemCheck.Run(TestModel.Judge(Model), [Page().Build()], CheckScope.Part).Notes);

    [Theory]
    [InlineData("<ProjectReference Include=\"../Db/Db.csproj\" />", 3, 5)]
    [InlineData("<ProjectReference\n      Include=\"$(Root)\\Db\\Db.csproj\" />", 3, 5)]
    [InlineData("<ProjectReference Include=\"../Api/Api.csproj;../Db/Db.csproj\" />", 3, 5)]
    [InlineData("<PackageReference Include=\"Db\" /><ProjectReference Include=\"../Api/Db.csproj\" />", 3, 38)]
    [InlineData("<ProjectReference Include=\"../**/*.csproj\" />", 1, 1)]
    public void The_line_is_that_of_the_element_that_names_it(string item, int line, int column)
    {
        var text = $"<Project>\n  <ItemGroup>\n    {item}\n  </ItemGroup>\n</Project>\n";

        Assert.Equal(new SourcePlace("/src/Web.csproj", line, column), ReferenceLine.Find(text, new DirectReference(false, "Db", ["Db"], "/src/Web.csproj")));
    }

    private static FactsBuilder Page() => new FactsBuilder("Web").Type("N.Page");

    private static IReadOnlyList<Violation> Check(bool isProgram, params string[] lines) =>
        Run(Page(), [$"assembly|Web|{(isProgram ? "Exe" : "Library")}", .. lines]).Violations;

    private static CheckResult Run(FactsBuilder web, params string[] lines) => SystemCheck.Run(
        TestModel.Judge(Model),
        [
            web.Build(), new FactsBuilder("Api").Type("N.Orders").Build(), new FactsBuilder("Db").Type("N.Store").Build(),
            new FactsBuilder("Tools").Type("N.Text").Build(), new FactsBuilder("Pages").Type("N.Other").Build(),
        ],
        CheckScope.Part with { References = [ProjectReferences.Parse(lines)] });
}
