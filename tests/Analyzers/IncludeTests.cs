namespace ArchRules.Analyzers.Tests;

/// <summary>Included files reach the analyzer as additional files beside the model.</summary>
public sealed class IncludeTests
{
    private const string Code = """
        namespace A { class User { B.Store? store; } }
        namespace B { class Store { } }
        """;

    [Fact]
    public Task An_included_file_is_part_of_the_model() => Check(
        "include: archrules/b.yml\ncomponents:\n  a: { namespaces: A }\narrows: []\n",
        "components:\n  b: { namespaces: B }\n",
        Code.Replace("B.Store", "B.{|AR0101:Store|}", StringComparison.Ordinal));

    [Fact]
    public Task A_mistake_is_shown_in_the_included_file() => Check(
        "include: archrules/b.yml\ncomponents:\n  a: { namespaces: A }\narrows: []\n",
        "components:\n  {|AR0001:b|}: { {|AR0001:namespace|}: B }\n",
        Code);

    [Fact]
    public Task A_file_that_is_missing_is_shown_where_it_is_named() => Check(
        "include: {|AR0001:archrules/c.yml|}\ncomponents:\n  a: { namespaces: A }\narrows: []\n", "components:\n  b: { namespaces: B }\n", Code);

    private static Task Check(string model, string part, string code)
    {
        var test = new ArchitectureTest(model, code);
        test.TestState.AdditionalFiles.Add(("archrules/b.yml", part));
        return test.RunAsync();
    }
}
