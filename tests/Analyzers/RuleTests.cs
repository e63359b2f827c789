namespace ArchRules.Analyzers.Tests;

/// <summary>Each rule of code: violated, allowed, in one component. Core's tests hold the finer points of the decisions.</summary>
public sealed class RuleTests
{
    private const string Code = """
        namespace B
        {
            public class Store { public void Save() { } }
            public class Hidden { public void Save() { } }
            class Inside { void Run() => new Hidden().Save(); }
        }

        namespace A
        {
            class User { void Run(B.Store store) => store.Save(); }
        }
        """;

    [Fact]
    public Task AR0101_no_arrow() => Violated("arrows: []", "AR0101");

    [Fact]
    public Task AR0101_forbidden() => Violated("forbid: [a -> b]", "AR0101");

    [Fact]
    public Task AR0101_not_with_an_arrow() => ArchitectureTest.Check(Model("arrows: [a -> b: call]"), Code);

    [Fact]
    public Task AR0101_not_without_arrows_in_the_file() => ArchitectureTest.Check(Model(""), Code);

    [Fact]
    public Task AR0103_up() => Violated("", "AR0103", "layer: storage", "layer: service");

    [Fact]
    public Task AR0103_not_down() => ArchitectureTest.Check(Model("", "layer: service", "layer: storage"), Code);

    [Fact]
    public Task AR0104_an_arrow_over_the_wire() => Violated("arrows: [a -> b: http]", "AR0104");

    [Fact]
    public Task AR0107_a_hidden_type() => Violated("arrows: [a -> b: call]", "AR0107", "", "exposes: [Hidden]");

    [Fact]
    public Task AR0107_not_an_exposed_type() =>
        ArchitectureTest.Check(Model("arrows: [a -> b: call]", "", "exposes: [Store]"), Code);

    [Fact]
    public Task AR0113_a_deprecated_arrow() => Violated("arrows: [{ a -> b: call, deprecated: true }]", "AR0113");

    [Fact]
    public Task AR0106_a_technology_that_another_component_owns() => ArchitectureTest.Check(
        Model("", "", "owns: [file-system]"),
        """
        namespace A { class User { void Run() => System.IO.File.{|AR0106:Delete|}("a"); } }
        namespace B { class Owner { void Run() => System.IO.File.Delete("a"); } }
        """);

    [Fact]
    public Task AR0106_not_a_technology_that_nobody_owns() => ArchitectureTest.Check(
        Model(""), "namespace A { class User { void Run() => System.IO.File.Delete(\"a\"); } }");

    [Fact]
    public Task The_types_of_the_language_are_nobodys() => ArchitectureTest.Check(
        """
        components:
          a: { namespaces: A }
          system: { namespaces: System }
        arrows: []
        """,
        """
        namespace A
        {
            class User { int? Run(object o, string[] s) => o.ToString()!.Length + s.Length; void Stop(System.{|AR0101:Guid|} id) { } }
        }
        """);

    [Fact]
    public Task A_message_says_what_and_why() => new ArchitectureTest(Models.ThreeTiers, """
        namespace Shop.Storage { public class ImageStore { public static void Save() { } } }
        namespace Shop.Service { class Images { } }
        namespace Shop.Web { class UploadPage { void Upload() => Shop.Storage.ImageStore.{|#0:Save|}(); } }
        """)
    {
        ExpectedDiagnostics =
        {
            Microsoft.CodeAnalysis.Testing.DiagnosticResult.CompilerWarning("AR0102").WithLocation(0).WithMessage(
                "'UploadPage.Upload' must not use 'ImageStore.Save': front-end 'web' must not reach storage 'store'"
                + "; the allowed way is web -> service -> store"),
        },
    }.RunAsync();

    private static Task Violated(string arrows, string rule, string a = "", string b = "") =>
        ArchitectureTest.Check(Model(arrows, a, b), Code
            .Replace("B.Store store", "B.{|" + rule + ":Store|} store", StringComparison.Ordinal)
            .Replace("store.Save", "store.{|" + rule + ":Save|}", StringComparison.Ordinal));

    private static string Model(string arrows, string a = "", string b = "") => $$"""
        components:
          a:
            namespaces: A
            {{a}}
          b:
            namespaces: B
            {{b}}
        {{arrows}}
        """;
}
