namespace ArchRules.Reading;

/// <summary>The forms, with near misses. What each depends on is declared in <see cref="Prelude"/>.</summary>
internal static class FormCatalogue
{
    public const string Prelude = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        namespace Store
        {
            public class Thing
            {
                public Thing() { }
                public Thing(int size) { Field = size; }
                public int Field;
                public static int StaticField;
                public const int Const = 5;
                public int Prop { get; set; }
                public static int StaticProp { get; set; }
                public static event Action? Event;
                public int this[int i] { get => i; set { } }
                public void Do() { }
                public static void StaticDo() => Event?.Invoke();
                public static int StaticGet() => 1;
                public T Echo<T>(T t, List<int[]> more, ref Value? v, (int, string) pair) => t;
                public static implicit operator int(Thing t) => 0;
                public static Thing operator +(Thing a, Thing b) => a;
                public class Nested { public int Deep; }
            }

            public struct Value { public int Number; public Value(int n) { Number = n; } public void Do() { } }
            public enum Color { Red, Green }
            public enum Tiny : byte { A, B }
            public enum Wide : long { A, B }
            public interface IThing { void Use(); }
            public interface IMore : IThing { }
            public delegate Thing Handler(Value v);
            public class ThingException : Exception { }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class MarkAttribute : Attribute { }
            public class MarkAttribute<T> : Attribute { }
            public static class Extensions { public static int Ext(this string s) => 0; }
            public class Open<T> { public T Item = default!; public void Do(T t) { } public static void StaticDo() { } public class Inner { } }
            public class Countable { public Cursor GetEnumerator() => new(); }
            public class Cursor { public int Current => 1; public bool MoveNext() => false; }
            public class Awaitable { public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter(); }
            public class Abstract { public virtual Task Own() => Task.CompletedTask; }
        }

        namespace Neutral
        {
            public class Box<T> { public T Item = default!; public static void StaticDo() { } }
            public class NoteAttribute : Attribute { public NoteAttribute(params object?[] o) { } public Type? Type { get; set; } public object? Any { get; set; } }
            public class TypesAttribute : Attribute { public TypesAttribute(Type t, Type[] types) { } }
            public class TinyAttribute : Attribute { public TinyAttribute(Store.Tiny t, Type type) { } }
            public static class Maker
            {
                public static Store.Thing Make() => new();
                public static Store.Value MakeValue() => default;
                public static KeyValuePair<int, Store.Thing> MakePair() => default;
                public static Store.Handler MakeHandler() => null!;
                public static Store.Countable MakeCountable() => new();
                public static Store.Awaitable MakeAwaitable() => new();
                public static Task<Store.Thing> MakeAsync() => null!;
                public static List<Store.Thing> MakeList() => new();
                public static void Take<T>(T t) { }
                public static void TakeObject(object o) { }
                public static void TakeColor(Store.Color c) { }
                public static void TakeWide(Store.Wide w) { }
                public static void TakeBoth(int i, Store.Color c) { }
                public static void Run(Action a) { }
                public static void RunThing(Action<Store.Thing> a) { }
                public static int Int(int i) => i;
            }
        }
        """;

    public static IReadOnlyList<Form> All { get; } =
    [
        .. Declarations, .. Attributes, .. Members, .. Expressions, .. Statements, .. Authors, .. Initializers, .. NearMisses, .. IlForms.All,
    ];

    private static IEnumerable<Form> Declarations =>
    [
        new("base class", "class C : Thing { }", "Inheritance C -> Thing"),
        new("generic base class", "class C : Open<Value> { }", "Inheritance C -> Open", "Signature C -> Value"),
        new("interface", "class C : IThing { public void Use() { } }", "Implementation C -> IThing"),
        new("interface that extends", "interface C : IThing { }", "Implementation C -> IThing"),
        new("constraint of a type", "class C<T> where T : Thing { }", "Constraint C -> Thing"),
        new("constraint of a method", "class C { void M<T>() where T : IThing { } }", "Constraint C.M() -> IThing"),
        new("unmanaged and class constraints", "class C<T, U> where T : unmanaged where U : class { }"),
        new("field", "class C { public Thing? F; }", "Signature C.F -> Thing"),
        new("array field", "class C { public Thing[,][]? F; }", "Signature C.F -> Thing"),
        new("generic field", "class C { public Dictionary<Color, List<Thing>>? F; }", "Signature C.F -> Color", "Signature C.F -> Thing"),
        new("nullable field", "class C { public Value? F; }", "Signature C.F -> Value"),
        new("tuple field", "class C { public (int, Thing) F; }", "Signature C.F -> Thing"),
        new("pointer field", "unsafe class C { public Value* F; }", "Signature C.F -> Value"),
        new("function pointer field", "unsafe class C { public delegate*<Thing, Value> F; }", "Signature C.F -> Thing", "Signature C.F -> Value"),
        new("volatile field", "class C { public volatile Thing? F; }", "Signature C.F -> Thing"),
        new("auto-property", "class C { public Thing? P { get; set; } }", "Signature C.P -> Thing"),
        new("init property", "class C { public Thing? P { get; init; } }", "Signature C.P -> Thing"),
        new("property", "class C { public Thing? P => null; }", "Signature C.P -> Thing"),
        new("indexer", "class C { public int this[Thing t] => 0; }", "Signature C.Item -> Thing"),
        new("event", "class C { public event Handler? E; public void R() => E = null; }", "Signature C.E -> Handler"),
        new("parameter", "class C { public void M(Thing t) { } }", "Signature C.M(Thing) -> Thing"),
        new("by-reference parameters", "class C { public void M(ref Value a, in Value b, out Color c) { c = 0; } }",
            "Signature C.M(ref Value, ref Value, ref Color) -> Color", "Signature C.M(ref Value, ref Value, ref Color) -> Value"),
        new("return type", "class C { public Thing? M() => null; }", "Signature C.M() -> Thing"),
        new("return type of async", "class C { public async Task<Thing?> M() { await Task.Yield(); return null; } }", "Signature C.M() -> Thing"),
        new("constructor parameter", "class C { public C(Thing t) { } }", "Signature C..ctor(Thing) -> Thing"),
        new("primary constructor", "class C(Thing t) { public object O() => t; }", "Signature C..ctor(Thing) -> Thing"),
        new("record", "record C(Value V) { public Color W { get; init; } }", "Signature C..ctor(Value) -> Value", "Signature C.W -> Color"),
        new("record struct", "record struct C(Value V);", "Signature C..ctor(Value) -> Value"),
        new("record with attributes", "record C([property: Mark] int A, [field: Mark] int B, [Mark] int D);",
            "Attribute C..ctor(int, int, int) -> MarkAttribute", "Attribute C.A -> MarkAttribute", "Attribute C.B -> MarkAttribute"),
        new("delegate", "delegate Thing C(Value v);", "Signature C -> Thing", "Signature C -> Value"),
        new("abstract method", "abstract class C { public abstract Thing M(); }", "Signature C.M() -> Thing"),
        new("P/Invoke", "class C { [System.Runtime.InteropServices.DllImport(\"x\")] static extern void M(Value v); }", "Signature C.M(Value) -> Value"),
        new("nested class", "class C { class Inner : Thing { } }", "Inheritance C.Inner -> Thing"),
    ];

    private static IEnumerable<Form> Attributes =>
    [
        new("attribute of a class", "[Mark] class C { }", "Attribute C -> MarkAttribute"),
        new("attribute of a method", "class C { [Mark] void M() { } }", "Attribute C.M() -> MarkAttribute"),
        new("attribute of a field", "class C { [Mark] public int F; }", "Attribute C.F -> MarkAttribute"),
        new("attribute of a backing field", "class C { [field: Mark] public int P { get; set; } }", "Attribute C.P -> MarkAttribute"),
        new("attribute of a property", "class C { [Mark] public int P { get; set; } }", "Attribute C.P -> MarkAttribute"),
        new("attribute of an accessor", "class C { public int P { [Mark] get => 0; } }", "Attribute C.P -> MarkAttribute"),
        new("attribute of an event", "class C { [Mark] public event Action? E; public void R() => E = null; }", "Attribute C.E -> MarkAttribute"),
        new("attribute of a parameter", "class C { void M([Mark] int p) { } }", "Attribute C.M(int) -> MarkAttribute"),
        new("attribute of a return value", "class C { [return: Mark] int M() => 0; }", "Attribute C.M() -> MarkAttribute"),
        new("attribute of a type parameter", "class C<[Mark] T> { void M<[Mark] U>() { } }", "Attribute C -> MarkAttribute", "Attribute C.M() -> MarkAttribute"),
        new("attribute of an enum member", "enum C { [Mark] A }", "Attribute C.A -> MarkAttribute"),
        new("attribute of a delegate", "[Mark] delegate void C([Mark] int i);", "Attribute C -> MarkAttribute"),
        new("attribute of an abstract method", "abstract class C { [Mark] public abstract void M(); }", "Attribute C.M() -> MarkAttribute"),
        new("attribute of a lambda", "class C { void M() { Maker.Run([Mark] () => { }); } }", "Attribute C.M() -> MarkAttribute"),
        new("attribute of a local function", "class C { void M() { L(); [Mark] void L() { } } }", "Attribute C.M() -> MarkAttribute"),
        new("generic attribute", "[Mark<Thing>] class C { }", "Attribute C -> MarkAttribute", "Attribute C -> Thing"),
        new("typeof in an attribute", "[Note(1, \"x\", typeof(Thing))] class C { }", "Attribute C -> Thing"),
        new("typeof of a generic type in an attribute", "[Note(typeof(Dictionary<int, Open<Thing>[]>))] class C { }", "Attribute C -> Open", "Attribute C -> Thing"),
        new("typeof array in an attribute", "[Types(typeof(int), new[] { typeof(string), typeof(Thing.Nested) })] class C { }", "Attribute C -> Thing.Nested"),
        new("empty typeof array in an attribute", "[Types(typeof(Thing), new Type[0])] class C { }", "Attribute C -> Thing"),
        new("enum in an attribute", "[Note(Color.Red, Type = typeof(Value))] class C { }", "Attribute C -> Color", "Attribute C -> Value"),
        new("byte enum in an attribute", "enum B : byte { X } class BAttribute : Attribute { public BAttribute(B b, Type t) { } } [B(B.X, typeof(Thing))] class C { }", "Attribute C -> Thing"),
        new("byte enum of another assembly in an attribute", "[Tiny(Tiny.B, typeof(int))] class C { }", "Attribute C -> Tiny"),
        new("named arguments of an attribute", "[Note(Any = new object[] { 1, 'c', 2.0, true, typeof(Thing) })] class C { }", "Attribute C -> Thing"),
    ];

    private static IEnumerable<Form> Members =>
    [
        new("static call", "class C { void M() { Thing.StaticDo(); } }", "Call C.M() -> Thing.StaticDo()"),
        new("instance call", "class C { void M() { Maker.Make().Do(); } }", "Call C.M() -> Thing.Do()"),
        new("call with all kinds of parameters", "class C { void M(object o) { Value? v = null; Maker.Make().Echo<C>(this, null!, ref v, (1, \"\")); } }",
            "Call C.M(object) -> Thing.Echo(!!0, List<int[]>, ref Value?, (int, string))"),
        new("call of an extension method", "class C { void M() { \"a\".Ext(); } }", "Call C.M() -> Extensions.Ext(string)"),
        new("conditional call", "class C { void M() { Maker.Make()?.Do(); } }", "Call C.M() -> Thing.Do()"),
        new("call on a constrained type parameter", "class C { void M<T>(T t) where T : IThing { t.Use(); } }", "Call C.M(!!0) -> IThing.Use()", "Constraint C.M(!!0) -> IThing"),
        new("call of a generic type's method", "class C { void M(Open<Value> o) { o.Do(default); } }",
            "Call C.M(Open<Value>) -> Open.Do(!0)", "Signature C.M(Open<Value>) -> Open", "Signature C.M(Open<Value>) -> Value",
            "TypeArgument C.M(Open<Value>) -> Value", "TypeReference C.M(Open<Value>) -> Value"),
        new("method group", "class C { void M() { Maker.Run(Thing.StaticDo); } }", "Call C.M() -> Thing.StaticDo()"),
        new("base call in a lambda", "class C : Abstract { public override async Task Own() { await base.Own(); } }", "Call C.Own() -> Abstract.Own()", "Inheritance C -> Abstract"),
        new("static field", "class C { int M() => Thing.StaticField; }", "Access C.M() -> Thing.StaticField"),
        new("static field write", "class C { void M() { Thing.StaticField = 1; } }", "Access C.M() -> Thing.StaticField"),
        new("field of a nested type", "class C { int M(object o) => ((Thing.Nested)o).Deep; }", "Access C.M(object) -> Thing.Nested.Deep", "Conversion C.M(object) -> Thing.Nested"),
        new("property", "class C { int M() => Thing.StaticProp; }", "Call C.M() -> Thing.StaticProp"),
        new("indexer", "class C { int M() => Maker.Make()[1]; }", "Call C.M() -> Thing.Item"),
        new("event", "class C { void M() { Thing.Event += null; } }", "Call C.M() -> Thing.Event"),
        new("delegate call", "class C { void M() { Maker.MakeHandler()(default); } }", "Call C.M() -> Handler.Invoke(Value)", "TypeReference C.M() -> Value"),
        new("operator", "class C { object M() => Maker.Make() + Maker.Make(); }", "Call C.M() -> Thing.op_Addition(Thing, Thing)"),
        new("implicit conversion", "class C { void M() { Maker.Int(Maker.Make()); } }", "Call C.M() -> Thing.op_Implicit(Thing)"),
        new("type argument, inferred", "class C { void M() { Maker.Take(Maker.Make()); } }", "TypeArgument C.M() -> Thing"),
        new("type argument of the declaring type", "class C { void M() { Box<Thing>.StaticDo(); } }", "TypeArgument C.M() -> Thing"),
        new("constructor initializer", "class C : Thing { public C() : base(1) { } }", "Inheritance C -> Thing"),
        new("implied base constructor", "class C : Thing { public C() { } }", "Inheritance C -> Thing"),
        new("expression tree", "class C { object M() { System.Linq.Expressions.Expression<Func<Thing, int>> e = t => t.Field; return e; } }",
            "Access C.M() -> Thing.Field", "TypeArgument C.M() -> Thing", "TypeReference C.M() -> Thing"),
    ];

    private static IEnumerable<Form> Expressions =>
    [
        new("new", "class C { object M() => new Thing(); }", "Creation C.M() -> Thing..ctor()"),
        new("new of a struct", "class C { int M() { var v = new Value(1); return v.Number; } }", "Access C.M() -> Value.Number", "Creation C.M() -> Value..ctor(int)"),
        new("new of a nested type", "class C { object M() => new Thing.Nested(); }", "Creation C.M() -> Thing.Nested..ctor()"),
        new("new of a type in a generic type", "class C { object M() => new Open<int>.Inner(); }", "Creation C.M() -> Open.Inner..ctor()"),
        new("new of a neutral type", "class C { object M() => new Box<Thing>(); }", "TypeArgument C.M() -> Thing"),
        new("new array", "class C { object M() => new Thing[1]; }", "Creation C.M() -> Thing"),
        new("new array of two dimensions", "class C { object M() => new Thing[1, 2]; }", "Creation C.M() -> Thing"),
        new("object initializer", "class C { object M() => new Thing { Prop = 1 }; }", "Call C.M() -> Thing.Prop", "Creation C.M() -> Thing..ctor()"),
        new("delegate creation", "class C { Handler? h; void M() { h = v => null!; } }",
            "Creation C.M() -> Handler", "Signature C.h -> Handler"),
        new("delegate of a neutral type", "class C { object M() { Func<Thing> f = () => null!; return f; } }", "TypeArgument C.M() -> Thing"),
        new("typeof", "class C { object M() => typeof(Thing); }", "TypeReference C.M() -> Thing"),
        new("typeof of an open type", "class C { object M() => typeof(Open<>); }", "TypeReference C.M() -> Open"),
        new("sizeof", "unsafe class C { int M() => sizeof(Value); }", "TypeReference C.M() -> Value"),
        new("default", "class C { void M() { Maker.Take<object>(default(Value)); } }", "TypeReference C.M() -> Value"),
        new("cast", "class C { object M(object o) => (Thing)o; }", "Conversion C.M(object) -> Thing"),
        new("unboxing", "class C { void M(object o) { ((Value)o).Do(); } }", "Call C.M(object) -> Value.Do()", "Conversion C.M(object) -> Value"),
        new("as", "class C { object? M(object o) => o as Thing; }", "Conversion C.M(object) -> Thing"),
        new("pattern", "class C { int M(object o) => o switch { Thing { Prop: 1 } => 1, Thing[] => 2, _ => 0 }; }", "Call C.M(object) -> Thing.Prop", "Conversion C.M(object) -> Thing"),
        new("boxing alone", "class C { void M() { Maker.TakeObject(Maker.MakeValue()); } }", "Conversion C.M() -> Value"),
        new("boxing of a generic value alone", "class C { void M() { Maker.TakeObject(Maker.MakePair()); } }", "TypeArgument C.M() -> Thing"),
        new("boxing beside another fact", "class C { void M() { Maker.TakeObject(new Value(1)); } }", "Creation C.M() -> Value..ctor(int)"),
        new("query", "class C { object M() => from t in Maker.MakeList() select t.Field; }", "Access C.M() -> Thing.Field", "TypeArgument C.M() -> Thing"),
        new("stack allocation", "unsafe class C { void M() { Value* p = stackalloc Value[2]; p->Do(); } }", "Call C.M() -> Value.Do()", "TypeReference C.M() -> Value"),
        new("collection expression", "class C { object M() { List<Thing> l = [Maker.Make()]; return l; } }", "TypeArgument C.M() -> Thing"),
        new("anonymous type", "class C { object M() => new { A = Maker.Make() }; }", "TypeArgument C.M() -> Thing"),
        new("enum constant as an argument", "class C { void M() { Maker.TakeColor(Color.Green); } }", "TypeReference C.M() -> Color"),
        new("constant of a wide enum as an argument", "class C { void M() { Maker.TakeWide(Wide.B); } }", "TypeReference C.M() -> Wide"),
        new("enum constant beside a number", "class C { void M() { Maker.TakeBoth(7, Color.Green); } }", "TypeReference C.M() -> Color"),
        new("enum variable as an argument", "class C { void M(int i) { Maker.Int(i); } }"),
    ];

    private static IEnumerable<Form> Statements =>
    [
        new("foreach", "class C { void M() { foreach (var i in Maker.MakeCountable()) { } } }",
            "Call C.M() -> Countable.GetEnumerator()", "Call C.M() -> Cursor.Current", "Call C.M() -> Cursor.MoveNext()"),
        new("await", "class C { async Task M() { await Maker.MakeAwaitable(); } }", "Call C.M() -> Awaitable.GetAwaiter()"),
        new("await of a result", "class C { async Task M() { (await Maker.MakeAsync()).Do(); } }", "Call C.M() -> Thing.Do()", "TypeArgument C.M() -> Thing"),
        new("catch", "class C { void M() { try { Maker.Int(1); } catch (ThingException) { } } }", "Catch C.M() -> ThingException"),
        new("catch with a filter", "class C { void M() { try { Maker.Int(1); } catch (ThingException e) when (e.HResult == 1) { } } }", "Call C.M() -> ThingException.HResult", "Catch C.M() -> ThingException"),
        new("catch in async", "class C { async Task M() { try { await Task.Yield(); } catch (ThingException) { } } }", "Catch C.M() -> ThingException"),
        new("throw", "class C { void M() { throw new ThingException(); } }", "Creation C.M() -> ThingException..ctor()"),
    ];

    private static IEnumerable<Form> Authors =>
    [
        new("in a constructor", "class C { public C() { Thing.StaticDo(); } }", "Call C..ctor() -> Thing.StaticDo()"),
        new("in a static constructor", "class C { static C() { Thing.StaticDo(); } }", "Call C..cctor() -> Thing.StaticDo()"),
        new("in an accessor", "class C { int P { get { return Thing.StaticGet(); } set { Thing.StaticDo(); } } }", "Call C.P -> Thing.StaticDo()", "Call C.P -> Thing.StaticGet()"),
        new("in an event accessor", "class C { event Action E { add { Thing.StaticDo(); } remove { } } }", "Call C.E -> Thing.StaticDo()"),
        new("in an indexer", "class C { int this[int i] => Thing.StaticGet(); }", "Call C.Item -> Thing.StaticGet()"),
        new("in an operator", "class C { public static C operator +(C a, C b) { Thing.StaticDo(); return a; } }", "Call C.op_Addition(C, C) -> Thing.StaticDo()"),
        new("in a finalizer", "class C { ~C() { Thing.StaticDo(); } }", "Call C.Finalize() -> Thing.StaticDo()"),
        new("in an explicit implementation", "class C : IDisposable { void IDisposable.Dispose() { Thing.StaticDo(); } }", "Call C.System.IDisposable.Dispose() -> Thing.StaticDo()"),
        new("in async", "class C { async Task M(int i) { await Task.Yield(); Thing.StaticDo(); } }", "Call C.M(int) -> Thing.StaticDo()"),
        new("in async, generic", "class C<T> { async Task M<U>(U u) { await Task.Yield(); Thing.StaticDo(); } }", "Call C.M(!!0) -> Thing.StaticDo()"),
        new("in an async overload", "class C { async Task M() { await Task.Yield(); Thing.StaticDo(); } async Task M(string s) { await Task.Yield(); Thing.StaticGet(); } }",
            "Call C.M() -> Thing.StaticDo()", "Call C.M(string) -> Thing.StaticGet()"),
        new("in an iterator", "class C { IEnumerable<int> M() { yield return Thing.StaticGet(); } }", "Call C.M() -> Thing.StaticGet()"),
        new("in an iterator's finally", "class C { IEnumerable<int> M() { try { yield return 1; } finally { Thing.StaticDo(); } } }", "Call C.M() -> Thing.StaticDo()"),
        new("in an async iterator", "class C { async IAsyncEnumerable<int> M() { await Task.Yield(); yield return Thing.StaticGet(); } }", "Call C.M() -> Thing.StaticGet()"),
        new("in a lambda", "class C { void M() { Maker.Run(() => Thing.StaticDo()); } }", "Call C.M() -> Thing.StaticDo()"),
        new("in a lambda of an overload", "class C { void M() { Maker.Run(() => { }); } void M(int i) { Maker.Run(() => Thing.StaticDo()); } }", "Call C.M(int) -> Thing.StaticDo()"),
        new("in a closure", "class C { void M(int x) { Maker.Run(() => Maker.Int(Thing.StaticGet() + x)); } }", "Call C.M(int) -> Thing.StaticGet()"),
        new("in a lambda in a lambda", "class C { void M(int x) { Maker.Run(() => Maker.Run(() => Maker.Int(Thing.StaticGet() + x))); } }", "Call C.M(int) -> Thing.StaticGet()"),
        new("in an async lambda", "class C { Func<Task>? f; void M() { f = async () => { await Task.Yield(); Thing.StaticDo(); }; } }", "Call C.M() -> Thing.StaticDo()"),
        new("in a closure of a generic type", "class C<T> { void M(T x) { Maker.Run(() => { Maker.Take(x); Thing.StaticDo(); }); } }", "Call C.M(!0) -> Thing.StaticDo()"),
        new("in a lambda of an accessor", "class C { int P { get { Maker.Run(() => Thing.StaticDo()); return 1; } } }", "Call C.P -> Thing.StaticDo()"),
        new("in a local function", "class C { void M(int x) { L(); void L() { Thing.StaticDo(); Maker.Int(x); } } }", "Call C.M(int) -> Thing.StaticDo()"),
        new("in a generic local function", "class C<T> { void M() { L<int>(); static void L<U>() { Thing.StaticDo(); } } }", "Call C.M() -> Thing.StaticDo()"),
        new("in a local iterator of async", "class C { async Task M() { await Task.Yield(); foreach (var i in L()) { } IEnumerable<int> L() { yield return Thing.StaticGet(); } } }", "Call C.M() -> Thing.StaticGet()"),
        new("in a local function that no one calls", "class C { void M() { return; \n#pragma warning disable CS8321\n void L() { Thing.StaticDo(); } } }", "Call C.M() -> Thing.StaticDo()"),
        new("parameters of a local function", "class C { void M() { L(null!); Thing.Nested? L(Thing t) => null; } }", "Signature C.M() -> Thing", "Signature C.M() -> Thing.Nested"),
        new("in a type that is local to its file", "file class C<T> { public void M(L l) { Thing.StaticDo(); } } file class L { }", "Call C.M(L) -> Thing.StaticDo()"),
        new("in a nested class", "class C { class N { void M() { Thing.StaticDo(); } } }", "Call C.N.M() -> Thing.StaticDo()"),
        new("in a written record member", "record C(int A) { public override string ToString() { Thing.StaticDo(); return \"\"; } }", "Call C.ToString() -> Thing.StaticDo()"),
        new("in an extension block", "static class C { extension(string s) { public int P => Thing.StaticGet(); public void M() => Thing.StaticDo(); } }",
            "Call C.M(string) -> Thing.StaticDo()", "Call C.P -> Thing.StaticGet()"),
        new("in a property with field", "class C { public int P { get => field; set { field = Thing.StaticGet(); } } }", "Call C.P -> Thing.StaticGet()"),
    ];

    private static IEnumerable<Form> Initializers =>
    [
        new("of a field", "class C { object f = Thing.StaticGet(); object G() => f; }", "Call C.f -> Thing.StaticGet()"),
        new("of two fields and a constructor", "class C { int a = Thing.StaticGet(); object b = new Thing(); public C() { Thing.StaticDo(); Maker.Take((a, b)); } }",
            "Call C..ctor() -> Thing.StaticDo()", "Call C.a -> Thing.StaticGet()", "Creation C.b -> Thing..ctor()"),
        new("with two constructors", "class C { int a = Thing.StaticGet(); public C() { Maker.Int(a); } public C(int i) { } public C(string s) : this() { Thing.StaticDo(); } }",
            "Call C..ctor(string) -> Thing.StaticDo()", "Call C.a -> Thing.StaticGet()"),
        new("before a base call with arguments", "class C : Exception { int a = Thing.StaticField; public C() : base(Thing.StaticGet().ToString() + \"x\") { Maker.Int(a); } }",
            "Access C.a -> Thing.StaticField", "Call C..ctor() -> Thing.StaticGet()"),
        new("of an auto-property", "class C { public int P { get; } = Thing.StaticGet(); }", "Call C.P -> Thing.StaticGet()"),
        new("of a static field", "class C { static int f = Thing.StaticGet(); static object g = new Thing(); object G() => (f, g); }", "Call C.f -> Thing.StaticGet()", "Creation C.g -> Thing..ctor()"),
        new("of a static auto-property", "class C { public static int P { get; } = Thing.StaticGet(); }", "Call C.P -> Thing.StaticGet()"),
        new("with a lambda", "class C { Action f = () => Thing.StaticDo(); Action G() => f; }", "Call C.f -> Thing.StaticDo()"),
        new("with an async lambda in a generic class", "class C<T> { Func<Task> f = async () => { await Task.Yield(); Thing.StaticDo(); }; object G() => f; }", "Call C.f -> Thing.StaticDo()"),
        new("of a static lambda field", "class C { static readonly Action F = () => Thing.StaticDo(); Action G() => F; }", "Call C.F -> Thing.StaticDo()"),
        new("beside a primary constructor", "class C(int size) { int f = Thing.StaticGet(); int G() => f + size; }", "Call C.f -> Thing.StaticGet()"),
        new("of a record", "record C(int A) { public int B { get; init; } = Thing.StaticGet(); }", "Call C.B -> Thing.StaticGet()"),
        new("with an object initializer", "class C { Thing f = new Thing { Field = 1, Prop = Thing.StaticGet() }; object G() => f; }",
            "Access C.f -> Thing.Field", "Call C.f -> Thing.Prop", "Call C.f -> Thing.StaticGet()", "Creation C.f -> Thing..ctor()", "Signature C.f -> Thing"),
    ];

    private static IEnumerable<Form> NearMisses =>
    [
        new("a result that is dropped", "class C { void M() { Maker.Make(); } }"),
        new("a null argument", "class C { void M() { Maker.RunThing(null!); } }"),
        new("a constant", "class C { int M() => Thing.Const; }"),
        new("an enum constant that is a number", "class C { int M() => (int)Color.Green; }"),
        new("nameof", "class C { string M() => nameof(Thing); }"),
        new("default of a class", "class C { object? M() => default(Thing); }"),
        new("a name in a string", "class C { object M() => \"Store.Thing\"; }"),
        new("an own type of the same name", "class C { class Thing { } object M() => new Thing(); }"),
        new("a record's own members", "record C(int A); record struct D(string S);"),
        new("an iterator's plumbing", "class C { IEnumerable<int> M() { yield return 1; } }"),
        new("an implied interface", "interface J : IThing { } class C : J { public void Use() { } }", "Implementation J -> IThing"),
    ];
}
