namespace ArchRules.Parity.Tests;

/// <summary>The constructs. Each is a class C in namespace Front with <c>using Store; using Service;</c>.</summary>
internal static class Catalogue
{
    public static IEnumerable<Construct> All =>
        Declarations.Concat(Attributes).Concat(Members).Concat(Expressions).Concat(Patterns).Concat(Statements).Concat(Authors).Concat(ReceiverConstructs.All).Concat(NearMisses);

    private static IEnumerable<Construct> Declarations =>
    [
        new("base class", "class C : Thing { }"),
        new("base class, generic", "class C : Open<int> { }"),
        new("argument of a base class", "class C : Box<Thing> { }"),
        new("interface", "class C : IThing { void IThing.Use() { } }"),
        new("interface, implicit implementation", "class C : IThing { public void Use() { } }"),
        new("interface of an interface", "interface C : IThing { }"),
        new("interface of a struct", "struct C : IThing { public void Use() { } }"),
        new("constraint of a type", "class C<T> where T : Thing { }"),
        new("constraint of a method", "class C { void M<T>() where T : IThing { } }"),
        new("field", "class C { Thing? f; Thing? G() => null; }"),
        new("field, array", "class C { public Thing[]? F; }"),
        new("field, generic argument", "class C { public List<Thing>? F; }"),
        new("field, nullable value", "class C { public Value? F; }"),
        new("field, tuple", "class C { public (int, Thing) F; }"),
        new("field, pointer", "unsafe class C { public Color* F; }"),
        new("field, function pointer", "unsafe class C { public delegate*<Thing, void> F; }"),
        new("static field", "class C { public static Thing? F; }"),
        new("property", "class C { public Thing? P { get; set; } }"),
        new("property without a field", "class C { public Thing? P => null; }"),
        new("indexer", "class C { public int this[Thing t] => 0; }"),
        new("event", "class C { public event Handler? E; public void R() => E = null; }"),
        new("parameter", "class C { public void M(Thing t) { } }"),
        new("ref parameter", "class C { public void M(ref Value v) { } }"),
        new("out parameter", "class C { public void M(out Color c) { c = 0; } }"),
        new("params parameter", "class C { public void M(params Thing[] t) { } }"),
        new("optional parameter of an enum", "class C { public void M(Color c = Color.Red) { } }"),
        new("return type", "class C { public Thing? M() => null; }"),
        new("return type of an async method", "class C { public async Task<Thing?> M() { await Task.Yield(); return null; } }", SeenBy.IlSeesMore),
        new("constructor parameter", "class C { public C(Thing t) { } }"),
        new("primary constructor parameter", "class C(Thing t) { public object O() => t.Field; }"),
        new("record parameter", "record C(Value V);"),
        new("base record", "record C() : Rec(1);"),
        new("delegate", "delegate void C(Thing t);"),
        new("delegate return", "delegate Thing C();"),
        new("operator parameter", "class C { public static C operator +(C c, Thing t) => c; }"),
        new("conversion operator", "class C { public static implicit operator C(Value v) => new(); }"),
        new("abstract method", "abstract class C { public abstract Thing M(); }"),
        new("interface method", "interface C { Thing M(); }"),
        new("signature with a generic argument and a parameter", "class C { public List<Thing>? M(Thing s) => null; }"),
        new("attribute beside a signature", "class C { [Mark] public Thing? M() => null; }"),
        new("nested class of C", "class C { class Inner : Thing { } }"),
    ];

    private static IEnumerable<Construct> Attributes =>
    [
        new("attribute of a class", "[Mark] class C { }"),
        new("attribute of a method", "class C { [Mark] public void M() { } }"),
        new("attribute of a field", "class C { [Mark] public int F; }"),
        new("attribute of a property", "class C { [Mark] public int P { get; set; } }"),
        new("attribute of a parameter", "class C { public void M([Mark] int p) { } }"),
        new("attribute of a return value", "class C { [return: Mark] public int M() => 0; }"),
        new("attribute of a type parameter", "class C<[Mark] T> { }"),
        new("attribute of an enum member", "enum C { [Mark] A }"),
        new("typeof in an attribute", "[Plain(typeof(Thing))] class C { }"),
        new("typeof array in an attribute", "[Plain(typeof(int), typeof(Thing))] class C { }"),
        new("enum in an attribute", "[Plain(Color.Red)] class C { }"),
        new("named typeof in an attribute", "[Plain(1, Type = typeof(Thing))] class C { }"),
    ];

    private static IEnumerable<Construct> Members =>
    [
        new("static call", "class C { void M() { Thing.StaticDo(); } }"),
        new("instance call", "class C { void M() { Maker.Make().Do(); } }"),
        new("call of an interface's method", "class C { void M() { Maker.MakeI().Use(); } }"),
        new("call of a struct's method", "class C { void M() { Maker.MakeValue().Do(); } }"),
        new("generic call", "class C { void M() { Thing.Generic<int>(); } }"),
        new("extension method", "class C { void M() { \"a\".Ext(); } }"),
        new("conditional call", "class C { void M() { Maker.Make()?.Do(); } }"),
        new("method group", "class C { void M() { Maker.Run(Thing.StaticDo); } }"),
        new("static field read", "class C { int M() => Thing.StaticField; }"),
        new("static field write", "class C { void M() { Thing.StaticField = 1; } }"),
        new("instance field read", "class C { int M() => Maker.Make().Field; }"),
        new("static property", "class C { int M() => Thing.StaticProp; }"),
        new("property write", "class C { void M() { Maker.Make().Prop = 1; } }"),
        new("indexer read", "class C { int M() => Maker.Make()[1]; }"),
        new("event subscription", "class C { void M() { Thing.StaticEvent += null; } }"),
        new("delegate invocation", "class C { void M() { Maker.MakeHandler()(); } }"),
        new("static member of a generic type", "class C { void M() { Open<int>.StaticDo(); } }"),
        new("base call", "abstract class C : Abstract { public void M() { Own(); } }"),
        new("override", "class C : Abstract { public override void Do() { } }"),
        new("readonly static", "class C { object M() => Thing.Instance; }"),
        new("type argument of a call, written", "class C { void M() { Maker.Take<Thing>(null!); } }"),
        new("type argument of a call, inferred", "class C { void M() { Maker.Take(Maker.Make()); } }"),
        new("type argument of the declaring type", "class C { void M() { Box<Thing>.StaticDo(); } }"),
        new("constructor initializer", "class C : Thing { public C() : base(1) { } }"),
    ];

    private static IEnumerable<Construct> Expressions =>
    [
        new("new", "class C { object M() => new Thing(); }"),
        new("new, target-typed argument", "class C { void M() { Maker.RunThing(null!); Maker.Take<Thing>(new()); } }"),
        new("new of a struct", "class C { object M() => new Value(1); }"),
        new("new of a nested type", "class C { object M() => new Thing.Nested(); }"),
        new("new of a generic type", "class C { object M() => new Open<int>(); }"),
        new("new of a neutral type with an argument", "class C { object M() => new Box<Thing>(); }"),
        new("object initializer", "class C { object M() => new Thing { Prop = 1 }; }"),
        new("collection initializer", "class C { object M() => new Things { 1, 2 }; }"),
        new("array creation", "class C { object M() => new Thing[1]; }"),
        new("array creation, implicit", "class C { object M() => new[] { Maker.Make() }; }"),
        new("typeof", "class C { object M() => typeof(Thing); }"),
        new("typeof, open generic", "class C { object M() => typeof(Open<>); }"),
        new("typeof, argument", "class C { object M() => typeof(List<Thing>); }"),
        new("sizeof", "unsafe class C { int M() => sizeof(Value); }"),
        new("default of a struct", "class C { object M() => default(Value); }"),
        new("default of a class", "class C { object? M() => default(Thing); }", SeenBy.SourceOnly),
        new("nameof", "class C { string M() => nameof(Thing); }", SeenBy.SourceOnly),
        new("constant", "class C { int M() => Thing.Const; }", SeenBy.SourceOnly),
        new("enum constant", "class C { int M() => (int)Color.Green; }", SeenBy.SourceOnly),
        new("cast", "class C { object M(object o) => (Thing)o; }"),
        new("cast to an array", "class C { object M(object o) => (Thing[])o; }"),
        new("unboxing", "class C { int M(object o) { return ((Value)o).Number; } }"),
        new("as", "class C { object? M(object o) => o as Thing; }"),
        new("is", "class C { bool M(object o) => o is Thing; }"),
        new("implicit conversion", "class C { void M() { Maker.Int(Maker.Make()); } }"),
        new("explicit conversion", "class C { object M() => (Thing)\"a\"; }"),
        new("binary operator", "class C { object M() => Maker.Make() + Maker.Make(); }"),
        new("comparison operator", "class C { bool M() => Maker.Make() == null; }"),
        new("lambda body", "class C { void M() { Maker.Run(() => Thing.StaticDo()); } }"),
        new("lambda parameter, written", "class C { void M() { Maker.RunThing((Thing t) => { }); } }"),
        new("lambda parameter, inferred", "class C { void M() { Maker.RunThing(t => t.Do()); } }"),
        new("query", "class C { object M() => from t in Maker.MakeList() select t.Field; }"),
        new("interpolation", "class C { string M() => $\"{Thing.StaticGet()}\"; }"),
        new("conditional expression", "class C { int M(bool b) => b ? Thing.StaticGet() : 0; }"),
        new("condition by operator true", "class C { int M() { if (Maker.Make()) return 1; return 0; } }"),
    ];

    private static IEnumerable<Construct> Patterns =>
    [
        new("type pattern in a switch", "class C { int M(object o) => o switch { Thing => 1, _ => 0 }; }"),
        new("declaration pattern", "class C { int M(object o) => o is Thing t ? t.Field : 0; }"),
        new("property pattern", "class C { bool M(object o) => o is Thing { Prop: 1 }; }"),
        new("case label", "class C { int M(object o) { switch (o) { case Thing: return 1; default: return 0; } } }"),
        new("not pattern", "class C { bool M(object o) => o is not Thing; }"),
    ];

    private static IEnumerable<Construct> Statements =>
    [
        new("local, var", "class C { bool M(object o) { var t = Maker.Make(); return (object)t == o; } }", SeenBy.SourceAndDebug),
        new("local, written", "class C { void M() { Thing t = Maker.Make(); t.Do(); } }"),
        new("foreach over a pattern", "class C { void M() { foreach (var i in Maker.MakeCountable()) { } } }"),
        new("foreach by an extension", "class C { void M(Plain p) { foreach (var i in p) { } } }"),
        new("foreach variable", "class C { void M() { foreach (var t in Maker.MakeList()) t.Do(); } }"),
        new("await by a pattern", "class C { async Task M() { await Maker.MakeAwaitable(); } }"),
        new("await by an extension", "class C { async Task M(Plain p) { await p; } }"),
        new("using", "class C { void M() { using var r = Maker.MakeResource(); } }"),
        new("deconstruction", "class C { int M() { var (a, b) = Maker.Make(); return a + b; } }"),
        new("deconstruction by an extension", "class C { int M(Plain p) { var (a, b) = p; return a + b; } }"),
        new("catch", "class C { void M() { try { Maker.Any(); } catch (ThingException) { } } }"),
        new("throw", "class C { void M() { throw new ThingException(); } }"),
        new("return of a creation", "class C { object M() { return new Thing(); } }"),
        new("increment operator", "class C { object M() { object o = Maker.Any(); var t = (Thing)o; t++; return t; } }"),
    ];

    private static IEnumerable<Construct> Authors =>
    [
        new("in a constructor", "class C { public C() { Thing.StaticDo(); } }"),
        new("in a static constructor", "class C { static C() { Thing.StaticDo(); } }"),
        new("in a field initializer", "class C { object f = Thing.StaticGet(); object G() => f; }"),
        new("in a static field initializer", "class C { static object f = Thing.StaticGet(); object G() => f; }"),
        new("in a property initializer", "class C { public object P { get; } = Thing.StaticGet(); }"),
        new("in a property's accessor", "class C { public int P { get { return Thing.StaticGet(); } } }"),
        new("in an async method", "class C { async Task M() { await Task.Yield(); Thing.StaticDo(); } }"),
        new("in an iterator", "class C { IEnumerable<int> M() { yield return Thing.StaticGet(); } }"),
        new("in an async iterator", "class C { async IAsyncEnumerable<int> M() { await Task.Yield(); yield return Thing.StaticGet(); } }"),
        new("in a local function", "class C { void M() { L(); void L() { Thing.StaticDo(); } } }"),
        new("in a closure", "class C { void M(int x) { Maker.Run(() => Maker.Int(Thing.StaticGet() + x)); } }"),
        new("in an async lambda", "class C { void M() { Func<Task> f = async () => { await Task.Yield(); Thing.StaticDo(); }; f(); } }"),
        new("in a nested class", "class C { class N { void M() { Thing.StaticDo(); } } }"),
        new("in a finalizer", "class C { ~C() { Thing.StaticDo(); } }"),
        new("in an operator", "class C { public static C operator +(C a, C b) { Thing.StaticDo(); return a; } }"),
        new("in an indexer", "class C { public int this[int i] { get { return Thing.StaticGet(); } } }"),
        new("in an event accessor", "class C { public event Action E { add { Thing.StaticDo(); } remove { } } }"),
        new("in an explicit implementation", "class C : IDisposable { void IDisposable.Dispose() { Thing.StaticDo(); } }"),
    ];

    private static IEnumerable<Construct> NearMisses =>
    [
        new("near miss: a service's method", "class C { void M() { Maker.Any(); } }", SeenBy.Nobody),
        new("near miss: a result that is dropped", "class C { void M() { Maker.Make(); } }", SeenBy.Nobody),
        new("near miss: a name in a string", "class C { object M() => \"Store.Thing\"; }", SeenBy.Nobody),
        new("near miss: own class of the same name", "class C { class Thing { } object M() => new Thing(); }", SeenBy.Nobody),
        new("near miss: a parameter's member name", "class C { public int Thing; int M() => Thing; }", SeenBy.Nobody),
        new("near miss: null", "class C { void M() { Maker.RunThing(null!); } }", SeenBy.Nobody),
    ];
}
