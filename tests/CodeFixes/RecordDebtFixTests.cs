namespace ArchRules.CodeFixes.Tests;

public sealed class RecordDebtFixTests
{
    private const string Model = """
        components:
          web: { layer: front-end, namespaces: Web }
          db: { layer: storage, namespaces: Db }
        arrows: []
        """;

    private const string Store = "namespace Db { public class Store { public void Save() { } } }\n";

    [Fact]
    public Task A_violation_becomes_debt_at_its_place_in_the_file() => new FileFixTest<RecordDebtFix>(
        Model, Store + "namespace Web { class Page { void Show() { new Db.Store().{|AR0102:Save|}(); } } }")
        .WithBaseline("# ours\n\n- AR0105: A:B -> C:D\n  owner: x\n")
        .FixesBaseline(
            "# ours\n\n- AR0102: TestProject:Web.Page.Show() -> TestProject:Db.Store.Save()\n- AR0105: A:B -> C:D\n  owner: x\n",
            Store + "namespace Web { class Page { void Show() { new Db.Store().Save(); } } }");

    [Fact]
    public Task More_of_the_same_raises_the_count() => new FileFixTest<RecordDebtFix>(Model, Store + """
        namespace Web
        {
            class Page
            {
                void Show()
                {
                    new Db.Store().Save();
                    new Db.Store().{|AR0102:Save|}();
                    new Db.Store().{|AR0102:Save|}();
                }
            }
        }
        """)
        {
            NumberOfIncrementalIterations = 2,
        }
        .WithBaseline("- AR0102: TestProject:Web.Page.Show() -> TestProject:Db.Store.Save()\n  owner: x\n")
        .FixesBaseline("- AR0102: TestProject:Web.Page.Show() -> TestProject:Db.Store.Save()\n  count: 3\n  owner: x\n", Store + """
        namespace Web
        {
            class Page
            {
                void Show()
                {
                    new Db.Store().Save();
                    new Db.Store().Save();
                    new Db.Store().Save();
                }
            }
        }
        """);

    [Fact]
    public Task The_debt_of_all_projects_comes_in_one_text() => new FileFixTest<RecordDebtFix>(
        Model, Store + "namespace Web { class Page { void Show() { new Db.Store().{|AR0102:Save|}(); } } }")
        .WithBaseline("")
        .WithProject("Admin", "namespace Db { class Log { } }\nnamespace Web { class Admin { Db.{|AR0102:Log|} log; } }")
        .FixesBaseline(
            """
            - AR0102: Admin:Web.Admin.log -> Admin:Db.Log
            - AR0102: TestProject:Web.Page.Show() -> TestProject:Db.Store.Save()

            """,
            Store + "namespace Web { class Page { void Show() { new Db.Store().Save(); } } }",
            "namespace Db { class Log { } }\nnamespace Web { class Admin { Db.Log log; } }");

    [Fact]
    public Task Without_a_baseline_there_is_no_offer() => new FileFixTest<RecordDebtFix>(
        Model, Store + "namespace Web { class Page { void Show() { new Db.Store().{|AR0102:Save|}(); } } }").OffersNothing();
}
