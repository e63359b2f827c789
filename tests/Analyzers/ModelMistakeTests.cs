using Microsoft.CodeAnalysis.Testing;

namespace ArchRules.Analyzers.Tests;

/// <summary>Mistakes in the model are shown at their place in the file; nothing else is judged meanwhile.</summary>
public sealed class ModelMistakeTests
{
    private const string Crossing = """
        namespace A { class User { B.Store? store; } }
        namespace B { class Store { } }
        """;

    [Fact]
    public Task An_undeclared_name_is_shown_where_it_stands() => new ArchitectureTest(
        """
        components:
          web:     { namespaces: A }
          storage: { namespaces: B }
        arrows:
          - web -> {|AR0001:strage|}: call
        """,
        Crossing).RunAsync();

    [Fact]
    public Task Every_mistake_is_shown() => new ArchitectureTest(
        """
        components:
          web: { namespaces: A, {|AR0001:colour|}: red }
          api: { {|AR0001:laier|}: service, namespaces: B }
        arrows:
          - web -> {|AR0001:strage|}: call
        """,
        Crossing).RunAsync();

    [Fact]
    public Task An_arrow_against_the_layers_is_a_contradiction() => new ArchitectureTest(
        """
        components:
          web:   { layer: front-end, namespaces: A }
          store: { layer: storage, namespaces: B }
        arrows:
          - {|AR0002:web -> store|}: call
        """,
        Crossing).RunAsync();

    [Fact]
    public Task The_message_is_the_one_of_the_model_reader() => new ArchitectureTest("components:\n  a: { namespaces: A }\narrows: [a -> {|#0:b|}]", Crossing)
    {
        ExpectedDiagnostics =
        {
            DiagnosticResult.CompilerError("AR0001").WithLocation(0).WithMessage("component 'b' is not declared; did you mean 'a'?"),
        },
    }.RunAsync();

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("\t", 1, 1)]
    [InlineData("components", 1, 1)]
    [InlineData("components: [", 1, 14)]
    [InlineData("components: *a", 1, 13)]
    [InlineData("\u0000\u0001", 1, 1)]
    [InlineData("components:\n\ta: {}", 2, 1)]
    public Task A_file_that_is_no_model_is_an_error_in_the_file(string text, int line, int column) => new ArchitectureTest(text, Crossing)
    {
        TestState = { MarkupHandling = MarkupMode.None },
        ExpectedDiagnostics = { DiagnosticResult.CompilerError("AR0001").WithLocation("archrules.yml", line, column) },
    }.RunAsync();

    [Fact]
    public Task Without_a_model_nothing_is_judged()
    {
        var test = new ArchitectureTest(Models.Apart, Crossing);
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }

    [Fact]
    public Task Of_several_models_the_nearest_above_the_sources_is_taken()
    {
        var test = new ArchitectureTest(Models.Apart);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("/repo/archrules.yml", "components:\n  all: { namespaces: '**' }"));
        test.TestState.AdditionalFiles.Add(("/repo/shop/archrules.yml", Models.Apart));
        test.TestState.AdditionalFiles.Add(("/repo/other-and-longer/archrules.yml", "components:\n  all: { namespaces: '**' }"));
        test.TestState.Sources.Add(("/repo/shop/User.cs", """
            namespace A { class User { B.{|AR0101:Store|}? store; } }
            namespace B { class Store { } }
            """));
        return test.RunAsync();
    }

    [Fact]
    public Task The_build_may_name_the_model()
    {
        var test = new ArchitectureTest(Models.Apart, """
            namespace A { class User { B.{|AR0101:Store|}? store; } }
            namespace B { class Store { } }
            """);
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("/0/archrules.yml", "components:\n  all: { namespaces: '**' }"));
        test.TestState.AdditionalFiles.Add(("/drawings/shop.yml", Models.Apart));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.ArchRulesModelFile = /drawings/shop.yml\n"));
        return test.RunAsync();
    }
}
