namespace ArchRules.Analyzers.Tests;

/// <summary>Every form in which a declaration names a type is seen, at the name.</summary>
public sealed class DeclarationFormTests
{
    [Theory]
    [InlineData("{|AR0101:Store|}? field;")]
    [InlineData("List<{|AR0101:Store|}>? field;")]
    [InlineData("Dictionary<int, {|AR0101:Store|}[]>? field;")]
    [InlineData("{|AR0101:Point|}? field;")]
    [InlineData("{|AR0101:Store|} Property { get; set; } = null!;")]
    [InlineData("int this[{|AR0101:Store|} key] => 1;")]
    [InlineData("event {|AR0101:Handler|}? Happened;")]
    [InlineData("event {|AR0101:Handler|} Happened { add { } remove { } }")]
    [InlineData("{|AR0101:Store|}? Method() => null;")]
    [InlineData("Task<{|AR0101:Store|}>? Method() => null;")]
    [InlineData("void Method(int i, {|AR0101:Store|} store) { }")]
    [InlineData("void Method(ref {|AR0101:Point|} point) { }")]
    [InlineData("void Method<T>() where T : {|AR0101:IStore|} { }")]
    [InlineData("User({|AR0101:Store|} store) { }")]
    [InlineData("delegate {|AR0101:Store|} Handing();")]
    [InlineData("delegate void Taking(int i, {|AR0101:Store|} store);")]
    [InlineData("class Nested : {|AR0101:Store|} { }")]
    [InlineData("class Nested : List<{|AR0101:Store|}> { }")]
    [InlineData("class Nested<T> where T : {|AR0101:Store|} { }")]
    [InlineData("abstract class Nested : {|AR0101:IStore|} { public abstract void Save(); }")]
    [InlineData("abstract class Nested : B.{|AR0101:IStore|} { public abstract void Save(); }")]
    [InlineData("interface INested : {|AR0101:IStore|} { }")]
    [InlineData("record Nested({|AR0101:Store|} Store);")]
    [InlineData("record Nested(int X) : {|AR0101:Item|}(X);")]
    [InlineData("class Nested({|AR0101:Store|} store) { }")]
    [InlineData("[{|AR0101:Mark|}] class Nested { }")]
    [InlineData("[{|AR0101:Mark|}] int field;")]
    [InlineData("[{|AR0101:Mark|}] int Property { get; set; }")]
    [InlineData("int Property { [{|AR0101:Mark|}] get; set; }")]
    [InlineData("int Property { get; [{|AR0101:Mark|}] set; }")]
    [InlineData("[C.Note(1, Type = typeof({|AR0101:Store|}))] void Method() { }")]
    [InlineData("[{|AR0101:Mark|}] void Method() { }")]
    [InlineData("[return: {|AR0101:Mark|}] int Method() => 1;")]
    [InlineData("void Method([{|AR0101:Mark|}] int i) { }")]
    [InlineData("void Method<[{|AR0101:Mark|}] T>() { }")]
    [InlineData("[C.Note(typeof({|AR0101:Store|}))] void Method() { }")]
    [InlineData("[C.Note({|AR0101:Kind|}.One)] void Method() { }")]
    [InlineData("[C.Note(new[] { typeof({|AR0101:Store|}) })] void Method() { }")]
    [InlineData("int field = Store.{|AR0101:Max|};")]
    [InlineData("enum Nested { One = Store.{|AR0101:Max|} }")]
    [InlineData("void Method(int i = Store.{|AR0101:Max|}) { }")]
    [InlineData("abstract class Nested { public abstract void Method(int i = Store.{|AR0101:Max|}); }")]
    [InlineData("class Nested : C.HasStore { void Method() => S.{|AR0101:Save|}(); }")]
    [InlineData("class Nested : C.Derived { void Method() => {|AR0101:Save|}(); }")]
    [InlineData("static implicit operator {|AR0101:Store|}(User user) => null!;")]
    [InlineData("unsafe {|AR0101:Point|}* Method() => null;")]
    [InlineData("unsafe delegate*<{|AR0101:Point|}, void> field;")]
    public Task A_declaration_is_seen(string member)
    {
        var visible = member.Contains("operator", StringComparison.Ordinal) ? "public " + member : member;
        return ArchitectureTest.Check(Models.Apart, CodeForms.WithMembers(visible));
    }

    [Fact]
    public Task A_type_behind_an_alias_is_seen_at_the_alias() => ArchitectureTest.Check(Models.Apart, """
        using Alias = B.Store;

        namespace B { public class Store { } }

        namespace A
        {
            class User : {|AR0101:Alias|}
            {
            }
        }
        """);

    [Fact]
    public Task Each_part_of_a_partial_type_is_marked_where_it_names_the_base() => ArchitectureTest.Check(
        Models.Apart,
        "namespace B { public interface IStore { } }",
        "namespace A { partial class User { } }",
        "namespace A { partial class User : B.{|AR0101:IStore|} { } }");

    [Fact]
    public Task A_partial_method_is_marked_once() => ArchitectureTest.Check(Models.Apart, """
        namespace B { public class Store { } }

        namespace A
        {
            partial class User { partial void Take(B.{|AR0101:Store|} store); }

            partial class User { partial void Take(B.Store store) { } }
        }
        """);

    [Theory]
    [InlineData("assembly")]
    [InlineData("module")]
    public Task An_attribute_of_an_assembly_or_a_module_belongs_to_the_component_of_its_project(string target) =>
        new ArchitectureTest(
            """
            components:
              a: { projects: TestProject }
              b: { projects: B }
            arrows: []
            """,
            $"[{target}: B.{{|AR0101:Mark|}}]")
        .With("B", "namespace B { public class MarkAttribute : System.Attribute { } }")
        .RunAsync();
}
