namespace ArchRules.CodeFixes.Tests;

public sealed class AllowArrowFixTests
{
    private const string Apart = """
        # our parts
        components:
          a: { namespaces: A }
          b: { namespaces: B }
          c: { namespaces: C }
        arrows: []   # none yet
        """;

    [Fact]
    public Task A_missing_arrow_is_added_and_nothing_else_changes() => new FileFixTest<AllowArrowFix>(
        Apart, "namespace A { class User { B.{|AR0101:Thing|} thing; } }\nnamespace B { class Thing { } }")
        .FixesModel(Apart.Replace("[]", "[a -> b: call]", StringComparison.Ordinal), "namespace A { class User { B.Thing thing; } }\nnamespace B { class Thing { } }");

    [Fact]
    public Task A_model_in_several_files_gets_the_arrow_in_its_main_one()
    {
        const string Main = "include: archrules/b.yml\ncomponents:\n  a: { namespaces: A }\narrows:\n";
        var test = new FileFixTest<AllowArrowFix>(Main, "namespace A { class User { B.{|AR0101:Thing|} thing; } }\nnamespace B { class Thing { } }");
        test.TestState.AdditionalFiles.Add(("archrules/b.yml", "components: { b: { namespaces: B } }"));
        return test.FixesModel(Main + "  - a -> b: call\n", "namespace A { class User { B.Thing thing; } }\nnamespace B { class Thing { } }");
    }

    [Fact]
    public Task All_missing_arrows_come_in_one_text_from_all_projects() => new FileFixTest<AllowArrowFix>(
        Apart,
        """
        namespace A { class User { B.{|AR0101:Thing|} one; B.{|AR0101:Thing|} two; C.{|AR0101:Part|} three; } }
        namespace B { class Thing { C.{|AR0101:Part|} part; } }
        namespace C { class Part { } }
        """)
    {
        NumberOfIncrementalIterations = 3,
    }.FixesModel(
        Apart.Replace("[]", "[a -> b: call, a -> c: call, b -> c: call]", StringComparison.Ordinal),
        """
        namespace A { class User { B.Thing one; B.Thing two; C.Part three; } }
        namespace B { class Thing { C.Part part; } }
        namespace C { class Part { } }
        """);

    [Theory]
    [InlineData("front-end", "storage", "AR0102")]
    [InlineData("service", "front-end", "AR0103")]
    public Task What_layers_forbid_is_not_offered(string from, string to, string rule) => new FileFixTest<AllowArrowFix>(
        $"components:\n  a: {{ layer: {from}, namespaces: A }}\n  b: {{ layer: {to}, namespaces: B }}\narrows: []\n",
        $"namespace A {{ class User {{ B.{{|{rule}:Thing|}} thing; }} }}\nnamespace B {{ class Thing {{ }} }}").OffersNothing();

    [Theory]
    [InlineData("arrows: []\nforbid: [a -> b]")]
    [InlineData("arrows: []\nindependent: [a, b]")]
    [InlineData("forbid: [a -> b]")]
    public Task What_the_file_forbids_is_not_offered(string rest) => new FileFixTest<AllowArrowFix>(
        "components:\n  a: { namespaces: A }\n  b: { namespaces: B }\n" + rest,
        "namespace A { class User { B.{|AR0101:Thing|} thing; } }\nnamespace B { class Thing { } }").OffersNothing();

    [Fact]
    public Task Shared_code_is_not_offered_an_arrow() => new FileFixTest<AllowArrowFix>(
        "components:\n  a: { shared: true, namespaces: A }\n  b: { namespaces: B }\narrows: []\n",
        "namespace A { class User { B.{|AR0101:Thing|} thing; } }\nnamespace B { class Thing { } }").OffersNothing();

    [Fact]
    public Task A_wire_is_not_made_a_call() => new FileFixTest<AllowArrowFix>(
        "components:\n  a: { namespaces: A }\n  b: { namespaces: B }\narrows: [a -> b: http]\n",
        "namespace A { class User { B.{|AR0104:Thing|} thing; } }\nnamespace B { class Thing { } }").OffersNothing();

    [Fact]
    public Task An_arrow_that_reads_gets_one_that_writes_beside_it() => new FileFixTest<AllowArrowFix>(
        """
        components:
          a: { namespaces: A }
          b: { namespaces: B, reads: Store.Find, writes: Store.Save }
        arrows:
          - a -> b: read
            because: it scales out
        """,
        "namespace A { class User { void Go(B.Store store) => store.{|AR0105:Save|}(); } }\nnamespace B { class Store { public void Save() { } } }")
        .FixesModel(
        """
        components:
          a: { namespaces: A }
          b: { namespaces: B, reads: Store.Find, writes: Store.Save }
        arrows:
          - a -> b: read
            because: it scales out
          - a -> b: write
        """,
        "namespace A { class User { void Go(B.Store store) => store.Save(); } }\nnamespace B { class Store { public void Save() { } } }");

    [Fact]
    public Task A_box_that_is_a_technology_gets_an_arrow() => new FileFixTest<AllowArrowFix>(
        "components:\n  a: { namespaces: A }\n  b: { namespaces: B }\n  disk: { technology: file-system }\narrows:\n  - b -> disk\n",
        "namespace A { class User { void Go() => System.IO.File.{|AR0101:Delete|}(\"x\"); } }\nnamespace B { class Thing { } }")
        .FixesModel(
        "components:\n  a: { namespaces: A }\n  b: { namespaces: B }\n  disk: { technology: file-system }\narrows:\n  - b -> disk\n  - a -> disk\n",
        "namespace A { class User { void Go() => System.IO.File.Delete(\"x\"); } }\nnamespace B { class Thing { } }");

    [Fact]
    public Task A_technology_without_a_box_has_no_end_for_an_arrow() => new FileFixTest<AllowArrowFix>(
        "components:\n  a: { namespaces: A }\n  b: { namespaces: B, owns: file-system }\narrows: []\n",
        "namespace A { class User { void Go() => System.IO.File.{|AR0106:Delete|}(\"x\"); } }\nnamespace B { class Thing { } }").OffersNothing();
}
