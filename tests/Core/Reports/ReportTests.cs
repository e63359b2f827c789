using ArchRules.Core.Tests.Verdicts;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Reports;

public sealed class ReportTests
{
    private const string Model = """
        system: Shop
        components:
          web: { layer: front-end, projects: Web }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db }
          bus: { technology: rabbitmq }
          kit: { shared: true, projects: Kit }
        arrows:
          - web -> api: http
          - api -> db: read-write
          - api -> bus: publish
        """;

    [Fact]
    public void A_text_report_says_what_was_checked_what_is_wrong_and_how_it_ends()
    {
        var expected = """
            Shop: archrules.yml
            checked 2 assemblies, 3 types, 3 dependencies, of which 2 leave their component

              web  front-end  1 type
              api  service    1 type
              db   storage    0 types
              bus             rabbitmq
              kit  shared     0 types
              unassigned: 1 type

            web: storage is reached: Page -> Store

            web -> db: 2 violations in 1 type
              Web/File.cs(7,5): warning AR0102: 'Page' must not use 'Store': front-end 'web' must not reach storage 'db'; the allowed way is web -> api -> db
              Web/File.cs(9,5): warning AR0102: 'Page' must not use 'Store': front-end 'web' must not reach storage 'db'; the allowed way is web -> api -> db

            Web/File.cs(7,1): warning AR0004: namespace 'Old' of 'Web' belongs to no component (1 type); add it to a component, or to 'ignore', in archrules.yml

            note: AR0109 is not judged: which references the projects declare is not known from assemblies

            FAILED: 3 violations, 1 unassigned type

            """;

        Assert.Equal(Lines(expected), Lines(TextReport.Write(Result(), Context(SeverityTable.Default))));
    }

    [Fact]
    public void Rules_that_are_switched_off_neither_show_nor_fail()
    {
        var off = new SeverityTable(new Dictionary<string, Severity> { ["AR0102"] = Severity.None, ["AR0004"] = Severity.Suggestion });
        var report = TextReport.Write(Result(), Context(off));

        Assert.DoesNotContain("AR0102", report, StringComparison.Ordinal);
        Assert.Contains("suggestion AR0004", report, StringComparison.Ordinal);
        Assert.EndsWith("OK: the code keeps to its architecture, 1 unassigned type\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagram_shows_layers_arrows_technologies_and_violations()
    {
        var expected = """
            flowchart TB
              subgraph layer_front_end["front-end"]
                c_web["web"]
              end
              subgraph layer_service["service"]
                c_api["api"]
              end
              subgraph layer_storage["storage"]
                c_db["db"]
              end
              subgraph layer_shared["shared"]
                c_kit(["kit"])
              end
              c_bus[("bus<br/>rabbitmq")]
              c_db ~~~ c_kit
              c_web -.->|http| c_api
              c_web ==>|"AR0102: 2"| c_db
              c_api -->|read-write| c_db
              c_api -.->|publish| c_bus
              classDef frame fill:#8881,stroke:#8886
              class layer_front_end,layer_service,layer_storage,layer_shared frame
              linkStyle 3,4 stroke:#9aa4ae
              linkStyle 2 stroke:#d1242f,color:#d1242f

            """;

        Assert.Equal(Lines(expected), Lines(MermaidDiagram.Write(Result())));
    }

    private static CheckResult Result()
    {
        var web = new FactsBuilder("Web").Type("N.Page").Type("Old.Page").Uses("N.Page", "Db:N.Store", 9).Uses("N.Page", "Db:N.Store", 7).Uses("N.Page", "Web:Old.Page");
        var judge = TestModel.Judge(Model.Replace("projects: Web", "projects: Web, namespaces: N", StringComparison.Ordinal));
        return SystemCheck.Run(judge, [web.Build(), new FactsBuilder("Api").Type("N.Orders").Build()], CheckScope.Part);
    }

    private static ReportContext Context(SeverityTable severities) => new("archrules.yml", "/src", severities);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
