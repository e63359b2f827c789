using ArchRules.Facts;

namespace ArchRules.Reading;

public sealed class LinkTests
{
    [Fact]
    public void A_call_inside_a_type_is_a_link_and_no_dependency() =>
        Assert.Contains("C.Open() -> C.Load(int)", Links("class C { public void Open() => Load(1); void Load(int id) { } }"));

    [Fact]
    public void A_call_in_a_lambda_is_its_authors() =>
        Assert.Contains("C.Open() -> C.Load()", Links("class C { public void Open() { System.Action a = () => Load(); a(); } void Load() { } }"));

    [Fact]
    public void An_accessor_is_its_property() =>
        Assert.Contains("C.Open() -> C.Name", Links("class C { public string Open() => Name; string Name => \"\"; }"));

    [Fact]
    public void A_nested_type_is_inside() => Assert.Contains(
        "C.Open() -> C.Inner.Load()", Links("class C { public void Open() => Inner.Load(); static class Inner { public static void Load() { } } }"));

    [Fact]
    public void A_constructor_calls_those_of_its_base_and_its_own() => Assert.Equal(
        ["D..ctor() -> D..ctor(int)", "D..ctor(int) -> B..ctor(int)"],
        Links("public class B { public B(int i) { } } class D : B { D() : this(1) { } D(int i) : base(i) { } }").Where(link => link.StartsWith('D')));

    [Fact]
    public void A_default_constructor_nobody_wrote_calls_that_of_its_base() =>
        Assert.Contains("D..ctor() -> B..ctor()", Links("public class B { } class D : B { }"));

    [Fact]
    public void An_initializer_is_run_by_the_constructor() => Assert.Equal(
        ["C..ctor() -> C.list", "C..cctor() -> C.all", "C..cctor() -> C.own", "C.own -> C.Make()"],
        Links("using System.Text; class C { StringBuilder list = new(); static StringBuilder all = new(); static string own = Make(); static string Make() => \"\"; }"));

    [Fact]
    public void A_nested_type_that_derives_from_its_outer_one_is_linked_to_it() => Assert.Contains(
        "Shape.Circle -> Shape", Links("abstract class Shape { public sealed class Circle : Shape { } }"));

    [Fact]
    public void What_another_type_does_is_no_link() =>
        Assert.Empty(Links("static class A { public static void M() { } } static class B { static void M() => A.M(); }"));

    private static string[] Links(string code)
    {
        var facts = Compiled.Read(code);
        return facts.Links.Select(link => $"{Name(facts, link.Source)} -> {Name(facts, link.Target)}").ToArray();
    }

    private static string Name(AssemblyFacts facts, int member)
    {
        var element = facts.ElementOf(member);
        return element.Member.Length == 0 ? element.Type : element.Type + "." + element.Member;
    }
}
