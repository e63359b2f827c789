using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>A pattern of the file that takes the types of a technology switches the technology off: a note says so.</summary>
public sealed class HiddenTechnologiesTests
{
    private const string Tiers = """
        components:
          web:      { layer: front-end, projects: Web }
          data:     { layer: storage, projects: Db, owns: [file-system, acme-bus] }
          platform: { shared: true, projects: "System.*" }
        technologies:
          acme-bus: { category: queue, assemblies: System.AcmeBus }

        """;

    [Fact]
    public void A_component_that_takes_the_types_of_an_owned_technology_is_named_once()
    {
        var notes = Hidden(
            Tiers,
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "System.Runtime:System.IO.File").Uses("N.Page", "System.AcmeBus:Acme.Bus").Uses("N.Page", "System.Runtime:System.IO.Directory"),
            new FactsBuilder("Db").Type("N.Store").Uses("N.Store", "System.Runtime:System.IO.File"));

        Assert.Equal(
            ["component 'platform' hides acme-bus (Acme.Bus), file-system (System.IO.Directory): its patterns take these types, so that using them is no use of the technology; narrow the patterns, or leave the types out with 'except'"],
            notes);
    }

    [Fact]
    public void Ignore_is_named_as_well()
    {
        var note = Assert.Single(Hidden(
            Tiers.Replace("  platform: { shared: true, projects: \"System.*\" }", "ignore: { projects: \"System.*\" }", StringComparison.Ordinal), Page("System.Runtime:System.IO.File")));

        Assert.StartsWith("'ignore' hides file-system (System.IO.File): ", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("box: { technology: http-client }", "System.Net.Http:System.Net.Http.HttpClient")]
    [InlineData("api: { projects: Api, owns: http-client }", "System.Net.Http:System.Net.Http.HttpClient")]
    [InlineData("web: { layer: front-end, projects: Web }", "System.Data.Common:System.Data.Common.DbConnection")]
    public void What_has_a_box_or_an_owner_or_is_closed_to_a_front_end_is_told(string component, string target) =>
        Assert.Single(Hidden($"components:\n  {component}\n  platform: {{ shared: true, projects: \"System.*\" }}\n", Page(target)));

    [Theory]
    [InlineData("x: { projects: Web }", "System.Net.Http:System.Net.Http.HttpClient")]
    [InlineData("x: { projects: Web }", "System.Data.Common:System.Data.Common.DbConnection")]
    [InlineData("web: { layer: front-end, projects: Web }", "System.Runtime:System.IO.File")]
    [InlineData("web: { layer: front-end, projects: Web }", "System.Runtime:System.IO.Path")]
    [InlineData("web: { layer: front-end, projects: Web }", "Npgsql:Npgsql.NpgsqlConnection")]
    public void What_is_free_or_hidden_by_nothing_is_not(string component, string target) =>
        Assert.Empty(Hidden($"components:\n  {component}\n  platform: {{ shared: true, projects: \"System.*\" }}\n", Page(target)));

    [Fact]
    public void Who_leaves_the_types_out_or_owns_the_technology_hides_nothing()
    {
        Assert.Empty(Hidden(Tiers.Replace("\"System.*\"", "\"System.*\", except: { namespaces: System.IO }", StringComparison.Ordinal), Page("System.Runtime:System.IO.File")));
        Assert.Empty(Hidden(Tiers.Replace("\"System.*\"", "\"System.*\", owns: file-system", StringComparison.Ordinal), Page("System.Runtime:System.IO.File")));
    }

    [Fact]
    public void What_the_system_builds_itself_and_what_only_ignored_code_uses_is_not_told()
    {
        Assert.Empty(Hidden(Tiers, Page("System.AcmeBus:Acme.Bus"), new FactsBuilder("System.AcmeBus").Type("Acme.Bus")));
        Assert.Empty(Hidden(Tiers + "ignore: { projects: Web }\n", Page("System.Runtime:System.IO.File")));
    }

    private static FactsBuilder Page(string target) => new FactsBuilder("Web").Type("N.Page").Uses("N.Page", target);

    private static IEnumerable<string> Hidden(string model, params FactsBuilder[] facts) => SystemCheck
        .Run(TestModel.Judge(model), facts.Select(builder => builder.Build()).ToArray(), CheckScope.Part)
        .Notes.Where(note => note.Contains(" hides ", StringComparison.Ordinal));
}
