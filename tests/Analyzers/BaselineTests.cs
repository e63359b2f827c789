using Microsoft.CodeAnalysis.Testing;

namespace ArchRules.Analyzers.Tests;

public sealed class BaselineTests
{
    private const string Store = "namespace Shop.Storage { public class ImageStore { public void Save() { } } }";

    [Fact]
    public Task Known_debt_is_not_told() => Check(
        "- AR0102: TestProject:Shop.Web.Page.Show() -> TestProject:Shop.Storage.ImageStore.Save()\n",
        "namespace Shop.Web { class Page { void Show() { new Shop.Storage.ImageStore().Save(); } } }");

    [Fact]
    public Task More_than_the_count_is_told_from_the_first_one_beyond_it() => Check(
        "- AR0102: TestProject:Shop.Web.Page.Show() -> TestProject:Shop.Storage.ImageStore.Save()\n  count: 2\n",
        """
        namespace Shop.Web
        {
            class Page
            {
                void Show()
                {
                    new Shop.Storage.ImageStore().Save();
                    new Shop.Storage.ImageStore().Save();
                    new Shop.Storage.ImageStore().{|AR0102:Save|}();
                }
            }
        }
        """);

    [Fact]
    public Task Debt_of_another_member_does_not_count() => Check(
        "- AR0102: TestProject:Shop.Web.Page.Hide() -> TestProject:Shop.Storage.ImageStore.Save()\n",
        "namespace Shop.Web { class Page { void Show() { new Shop.Storage.ImageStore().{|AR0102:Save|}(); } } }");

    [Fact]
    public async Task A_broken_baseline_is_told_at_its_place_and_nothing_is_judged()
    {
        var test = new ArchitectureTest(Models.ThreeTiers, Store, "namespace Shop.Web { class Page { object o = new Shop.Storage.ImageStore(); } }");
        test.TestState.AdditionalFiles.Add(("archrules.baseline.yml", "- AR0102: nothing\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("AR0001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .WithSpan("archrules.baseline.yml", 1, 11, 1, 18)
            .WithMessage("'nothing' is not a dependency; write Source -> Target as reports do"));

        await test.RunAsync();
    }

    private static Task Check(string baseline, string source)
    {
        var test = new ArchitectureTest(Models.ThreeTiers, Store, source);
        test.TestState.AdditionalFiles.Add(("archrules.baseline.yml", baseline));
        return test.RunAsync();
    }
}
