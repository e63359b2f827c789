using ArchRules.Model.Reading;
using ArchRules.Verdicts;

namespace ArchRules.Systems;

/// <summary>AR0102 for whole systems: a front-end reaches storage through code that is nobody's own.</summary>
public sealed class StoragePathTests
{
    private const string Data = "namespace Shop.Data; public class Store { public static void Save() { } public string Name = \"\"; }";

    [Fact]
    public void From_front_end_over_services_to_storage_is_proven_in_one_process() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(new CompiledSystem()
            .Add("Data", Data)
            .Add("Orders", "namespace Shop.Orders; public class Orders { public static void Place() => Shop.Data.Store.Save(); }")
            .Add("Tools", "namespace Tools; public class Text { public static string Trim(string text) => text; }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() { Shop.Orders.Orders.Place(); Tools.Text.Trim(\"\"); } }")));

    [Fact]
    public void A_type_of_storage_is_the_shortest_way() => Assert.Equal(
        "web: storage is reached: Page.Post -> Store.Save",
        Proof(WithHelper("public class Helper { public static void Save() => Shop.Data.Store.Save(); }", "Shop.Data.Store.Save(); Helper.Save();")));

    [Fact]
    public void Unassigned_code_that_reaches_storage_is_told_at_the_first_step()
    {
        var result = Check(WithHelper("public class Helper { public static void Save() => Shop.Data.Store.Save(); }", "\nHelper.Save();"));

        var violation = Assert.Single(result.Violations);
        Assert.Equal(
            "'Page.Post' must not use 'Helper.Save': it leads front-end 'web' to storage 'data' by Page.Post -> Helper.Save -> Store.Save; the allowed way is web -> orders -> data",
            violation.Message);
        Assert.Equal(("/src/Web.cs", 2), (violation.Dependency.Place!.Value.File, violation.Dependency.Place!.Value.Line));
        Assert.Equal("web: storage is reached: Page.Post -> Helper.Save -> Store.Save", Assert.Single(result.StorageProofs).ToString());
    }

    [Fact]
    public void Ignored_code_is_passed_through() => Assert.Equal(
        "web: storage is reached: Page.Post -> Helper.Save -> Store.Save",
        Proof(WithHelper("public class Helper { public static void Save() => Shop.Data.Store.Save(); }", "Helper.Save();"), "ignore: { projects: Helpers }\n"));

    [Fact]
    public void A_technology_is_storage_too() => Assert.Equal(
        "web: storage is reached: Page.Post -> Helper.Save -> File.Delete",
        Proof(WithHelper("public class Helper { public static void Save() => System.IO.File.Delete(\"\"); }", "Helper.Save();")));

    [Theory]
    [InlineData("public class Helper { public static string Root() => System.IO.Directory.GetCurrentDirectory(); }", "Helper.Root();")]
    [InlineData("public class Helper { public static string Name(System.IO.FileInfo file) => file.FullName + file.Name; }", "Helper.Name(null!);")]
    [InlineData("public class Helper : System.IO.FileStream { public Helper() : base(\"\", 0) { } }", "_ = Give<Helper>().Name; static T Give<T>() => default!;")]
    public void What_only_tells_a_path_is_no_step_to_the_technology(string helper, string use) =>
        Assert.Equal("web: storage is out of reach (proven)", Proof(WithHelper(helper, use)));

    [Fact]
    public void Shared_code_that_reaches_storage_is_told_there_and_shown_by_the_proof()
    {
        var result = Check(new CompiledSystem()
            .Add("Data", Data)
            .Add("Tools", "namespace Tools; public class Helper { public static void Save() => Shop.Data.Store.Save(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() => Tools.Helper.Save(); public void Put() => Tools.Helper.Save(); }"));

        Assert.Equal("tools", Assert.Single(result.Violations).SourceNode);
        Assert.Equal("web: storage is reached: Page.Post -> Helper.Save -> Store.Save", Assert.Single(result.StorageProofs).ToString());
    }

    [Fact]
    public void A_way_over_several_assemblies_is_followed() => Assert.Equal(
        "web: storage is reached: Page.Post -> Front.Save -> Helper.Keep -> Store.Save",
        Proof(new CompiledSystem()
            .Add("Data", Data)
            .Add("Helpers", "public class Helper { public static void Keep() => Shop.Data.Store.Save(); }")
            .Add("Tools", "namespace Tools; public class Front { public static void Save() => Helper.Keep(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() => Tools.Front.Save(); }")));

    [Fact]
    public void The_shortest_way_is_shown_whatever_the_order_of_the_assemblies()
    {
        var system = WithHelper(
            "public class Helper { public static void A() => B(); static void B() => C(); static void C() => Shop.Data.Store.Save(); public static void Z() => C(); }",
            "Helper.A(); Helper.Z();");

        Assert.Equal("web: storage is reached: Page.Post -> Helper.Z -> Helper.C -> Store.Save", Proof(system));
        Assert.Equal(Texts(Check(system)), Texts(system.Check(Model, isReversed: true)));
    }

    [Fact]
    public void A_member_that_reaches_nothing_is_free_though_another_one_does() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(WithHelper("public class Helper { public static void Save() => Shop.Data.Store.Save(); public static void Trim() { } }", "Helper.Trim();")));

    [Fact]
    public void A_way_ends_in_a_component_of_its_own() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof(new CompiledSystem()
            .Add("Data", Data)
            .Add("Orders", "namespace Shop.Orders; public class Orders { public static void Place() => Shop.Data.Store.Save(); }")
            .Add("Helpers", "public class Helper { public static void Place() => Shop.Orders.Orders.Place(); }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post() => Helper.Place(); }")));

    [Theory]
    [InlineData("public class Helper { public static void Save() => Inner.Save(); static class Inner { public static void Save() => Shop.Data.Store.Save(); } }", "Helper.Save();")]
    [InlineData("public class Helper { public static System.Action Save() => () => Keep(); static void Keep() => Shop.Data.Store.Save(); }", "Helper.Save()();")]
    [InlineData("public class Helper { Shop.Data.Store store = new(); }", "new Helper();")]
    [InlineData("public class Helper { static Shop.Data.Store store = new(); public static void Run() { } }", "Helper.Run();")]
    [InlineData("public class Helper { static Helper() { Shop.Data.Store.Save(); } public static int Count; }", "_ = Helper.Count;")]
    [InlineData("public class Helper { public static string Name => new Shop.Data.Store().Name; }", "_ = Helper.Name;")]
    [InlineData("public class Old { protected Old() { Shop.Data.Store.Save(); } } public class Helper : Old { }", "new Helper();")]
    [InlineData("public class Helper : Shop.Data.Store { }", "new Helper();")]
    [InlineData("public class Helper { public static async System.Threading.Tasks.Task Save() { await System.Threading.Tasks.Task.Yield(); Shop.Data.Store.Save(); } }", "Helper.Save();")]
    public void Code_is_followed_wherever_it_is_written(string helper, string use) =>
        Assert.StartsWith("web: storage is reached: Page.Post -> Helper", Proof(WithHelper(helper, use)), StringComparison.Ordinal);

    [Fact]
    public void A_base_class_runs_in_those_that_derive_from_it() => Assert.Equal(
        "web: storage is reached: Page -> Helper -> Helper.OnPost -> Store.Save",
        Proof(new CompiledSystem()
            .Add("Data", Data)
            .Add("Helpers", "public class Helper { public virtual void OnPost() => Shop.Data.Store.Save(); }")
            .Add("Web", "namespace Shop.Web; public class Page : Helper { }")));

    [Fact]
    public void An_attribute_runs_where_it_is_applied() => Assert.Equal(
        "web: storage is reached: Page.Post -> AuditAttribute -> AuditAttribute.Run -> Store.Save",
        Proof(new CompiledSystem()
            .Add("Data", Data)
            .Add("Helpers", "public class AuditAttribute : System.Attribute { public void Run() => Shop.Data.Store.Save(); }")
            .Add("Web", "namespace Shop.Web; public class Page { [Audit] public void Post() { } }")));

    [Fact]
    public void What_unassigned_code_inherits_from_storage_is_reached_through_it() => Assert.Equal(
        "web: storage is reached: Page.Post -> Context.Unlock -> FileStream.Unlock",
        Proof(new CompiledSystem()
            .Add("Helpers", "public class Context : System.IO.FileStream { public Context() : base(\"\", System.IO.FileMode.Open) { } }")
            .Add("Web", "namespace Shop.Web; public class Page { public void Post(Context context) => context.Unlock(0, 1); }")));

    [Fact]
    public void Each_member_of_a_family_of_front_ends_has_its_own_answer()
    {
        var result = new CompiledSystem()
            .Add("Data", Data)
            .Add("Helpers", "public class Helper { public static void Save() => Shop.Data.Store.Save(); }")
            .Add("A.Web", "namespace A.Web; public class Page { public void Post() => Helper.Save(); }")
            .Add("B.Web", "namespace B.Web; public class Page { public void Post() { } }")
            .Check("components:\n  <m>-web: { layer: front-end, projects: <m>.Web }\n  data: { layer: storage, projects: Data }\narrows: []\n");

        Assert.Equal(
            ["a-web: storage is reached: Page.Post -> Helper.Save -> Store.Save", "b-web: storage is out of reach (proven)"],
            result.StorageProofs.Select(proof => proof.ToString()));
        Assert.Equal("a-web", Assert.Single(result.Violations).SourceNode);
    }

    [Fact]
    public void A_way_that_the_baseline_lists_is_known_debt()
    {
        var (baseline, mistakes) = BaselineReader.Parse("- AR0102: Web:Shop.Web.Page.Post() -> Helpers:Helper.Save()\n");
        Assert.Empty(mistakes);
        var result = WithHelper("public class Helper { public static void Save() => Shop.Data.Store.Save(); }", "Helper.Save();")
            .Check(Model, CheckScope.Whole with { Baseline = baseline! });

        Assert.Empty(result.Violations);
        Assert.DoesNotContain(result.Findings, finding => finding.Rule.Id == "AR0007");
        Assert.Equal("web: storage is reached (known debt): Page.Post -> Helper.Save -> Store.Save", Assert.Single(result.StorageProofs).ToString());
    }

    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          data: { layer: storage, projects: Data, owns: file-system }
          tools: { shared: true, projects: Tools }
        arrows:
          - web -> orders: call
          - orders -> data: call

        """;

    private static CompiledSystem WithHelper(string helper, string use) => new CompiledSystem()
        .Add("Data", Data)
        .Add("Helpers", helper)
        .Add("Web", $"namespace Shop.Web; public class Page {{ public void Post() {{ {use} }} }}");

    private static CheckResult Check(CompiledSystem system, string more = "") => system.Check(Model + more);

    private static string Proof(CompiledSystem system, string more = "") => Assert.Single(Check(system, more).StorageProofs).ToString();

    private static IEnumerable<string> Texts(CheckResult result) =>
        result.Violations.Select(violation => violation.Message).Concat(result.StorageProofs.Select(proof => proof.ToString()));
}
