namespace ArchRules.Analyzers.Tests;

/// <summary>AR0111 inside one assembly.</summary>
public sealed class CycleTests
{
    private const string Model = """
        components:
          a: { namespaces: A.**, acyclic: true }
          b: { namespaces: B.** }
          c: { namespaces: C.** }
        arrows:
          - a -> b: call
          - b -> a: call
          - b -> c: call
        """;

    [Fact]
    public Task Two_components_that_use_each_other() => ArchitectureTest.Check(
        Model,
        """
        namespace A { class X { void Run(B.Y y) { y.Do(); y.Do(); } } }
        namespace B { class Y { public void Do() { } object o = new A.{|AR0111:X|}(); } }
        """);

    [Fact]
    public Task Two_namespaces_of_an_acyclic_component() => ArchitectureTest.Check(
        Model,
        """
        namespace A.One { class X { void Run(Two.Y y) { y.Do(); } } }
        namespace A.Two { class Y { public void Do() { } object o = new One.{|AR0111:X|}(); } }
        """);

    [Fact]
    public Task Components_in_a_line_and_types_of_one_namespace_are_no_cycle() => ArchitectureTest.Check(
        Model,
        """
        namespace A { class X { void Run(B.Y y) { new Z(); } } class Z { void Run(X x) { } } }
        namespace B { class Y { void Run(C.W w) { } } }
        namespace C { class W { } }
        """);

    [Fact]
    public Task Namespaces_of_other_components_may_use_each_other() => ArchitectureTest.Check(
        Model,
        """
        namespace B.One { class X { void Run(Two.Y y) { } } }
        namespace B.Two { class Y { object o = new One.X(); } }
        """);

    [Fact]
    public Task What_breaks_another_rule_closes_no_cycle() => ArchitectureTest.Check(
        Model,
        """
        namespace B { class Y { void Run(C.W w) { } } }
        namespace C { class W { object o = new B.{|AR0101:Y|}(); } }
        """);

    [Fact]
    public Task A_program_that_composes_closes_no_cycle() => new ArchitectureTest(
        Model.Replace("namespaces: A.**", "types: [Program, A.X]", StringComparison.Ordinal),
        """
        System.Console.WriteLine(new B.Y());
        namespace A { class X { } }
        namespace B { class Y { A.X x = new(); } }
        """).AsProgram().RunAsync();
}
