namespace ArchRules.Parity.Tests.Forms;

/// <summary>What the head of a type names: bases, interfaces, constraints.</summary>
internal static class TypeForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("base class", "class C : [|Thing|] { }", "class C : Plain { }"),
        new("base class, generic", "class C : [|Open|]<int> { }", "class C : Box<int> { }"),
        new("base class, nested", "class C : Thing.[|Nested|] { }", "class C { class Nested { } class D : Nested { } }"),
        new("base class, full name", "class C : Store.[|Thing|] { }", "class C : Service.Plain { }"),
        new("base class of a nested class", "class C { class Inner : [|Thing|] { } }", "class C { class Inner : Plain { } }"),
        new("argument of a base class", "class C : Box<[|Thing|]> { }", "class C : Box<Plain> { }"),
        new("argument of an argument of a base class", "class C : Box<List<[|Thing|][]>> { }", "class C : Box<List<Plain[]>> { }"),
        new("base record", "record C() : [|Rec|](1);", "record C() : PlainRec(1);"),
        new("base class with a primary constructor", "class C(int i) : [|Thing|](i) { }", "class C(int i) : Plain(i) { }"),
        new("base class of a partial type", "partial class C { } partial class C : [|Thing|] { }", "partial class C { } partial class C : Plain { }"),
        new("interface", "class C : [|IThing|] { void IThing.Use() { } }", "class C : IPlain { void IPlain.Use() { } }"),
        new("interface, implicit implementation", "class C : [|IThing|] { public void Use() { } }", "class C : IPlain { public void Use() { } }"),
        new("interface beside a base class", "class C : Plain, [|IThing|] { public void Use() { } }", "class C : Plain, IPlain { public void Use() { } }"),
        new("interface of an interface", "interface C : [|IThing|] { }", "interface C : IPlain { }"),
        new("interface of a struct", "struct C : [|IThing|] { public void Use() { } }", "struct C : IPlain { public void Use() { } }"),
        new("interface of a record", "record C(int A) : [|IThing|] { public void Use() { } }", "record C(int A) : IPlain { public void Use() { } }"),
        new("interface of a record struct", "record struct C(int A) : [|IThing|] { public void Use() { } }", "record struct C(int A) : IPlain { public void Use() { } }"),
        new("interface, generic", "class C : [|IGeneric|]<int> { }", "class C : IEquatable<int> { public bool Equals(int i) => true; }"),
        new("argument of an interface", "abstract class C : IEnumerable<[|Thing|]> { public abstract IEnumerator<[|Thing|]> GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }", "abstract class C : IEnumerable<int> { public abstract IEnumerator<int> GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }"),
        new("argument of an interface, comparable", "class C : IComparable<[|Thing|]> { int IComparable<Thing>.CompareTo([|Thing|]? t) => 0; }", "class C : IComparable<C> { int IComparable<C>.CompareTo(C? t) => 0; }"),
        new("interface with default members", "class C : [|IDefaults|] { }", "interface I { void Default() { } } class C : I { }"),
        new("interface with static abstract members", "class C : [|IMade|]<C> { static C IMade<C>.Make() => new(); static C IMade<C>.operator +(C a, C b) => a; }", "interface I<T> where T : I<T> { static abstract T Make(); } class C : I<C> { static C I<C>.Make() => new(); }"),
        new("constraint of a class", "class C<T> where T : [|Thing|] { }", "class C<T> where T : Plain { }"),
        new("constraint of a struct", "struct C<T> where T : [|IThing|] { }", "struct C<T> where T : struct { }"),
        new("constraint of an interface", "interface C<in T> where T : [|Thing|] { }", "interface C<in T> where T : notnull { }"),
        new("constraint of a record", "record C<T>(int A) where T : [|Thing|];", "record C<T>(int A) where T : class;"),
        new("constraint of a delegate", "delegate void C<T>() where T : [|Thing|];", "delegate void C<T>() where T : new();"),
        new("constraint of a method", "class C { void M<T>() where T : [|IThing|] { } }", "class C { void M<T>() where T : IPlain { } }"),
        new("constraint of the second parameter", "class C<T, U> where T : class where U : [|Thing|] { }", "class C<T, U> where T : class where U : T { }"),
        new("constraint, generic", "class C<T> where T : [|IGeneric|]<T> { }", "class C<T> where T : IEquatable<T> { }"),
        new("constraint, argument", "class C<T> where T : IEquatable<[|Thing|]> { }", "class C<T> where T : IEquatable<Plain> { }"),
        new("constraint, nullable", "class C<T> where T : [|Thing|]? { }", "class C<T> where T : Plain? { }"),
        new("constraint to an enum", "class C<T> where T : Box<[|Color|]> { }", "class C<T> where T : struct, Enum { }"),
        new("delegate", "delegate void C([|Thing|] t);", "delegate void C(Plain t);"),
        new("delegate return", "delegate [|Thing|] C();", "delegate Plain C();"),
        new("delegate, nested", "class C { delegate void D(ref [|Value|] v); }", "class C { delegate void D(ref PlainValue v); }"),
        new("type behind an alias", "using A = Store.Thing; class C : [|A|] { }", "using A = Service.Plain; class C : A { }"),
        new("type behind an alias of any type", "using A = (int, Store.Thing); class C { public [|A|] F; }", "using A = (int, Service.Plain); class C { public A F; }"),
        new("type behind a global alias", "class C : [|GlobalThing|] { }", "class C : GlobalPlain { }"),
        new("type that is local to its file", "file class C : [|Thing|] { }", "file class C : Plain { } file class Thing { }"),
    ];
}
