namespace ArchRules.Parity.Tests.Forms;

/// <summary>Code for which the compiler makes types and methods of its own: what they are made of is the author's, the rest is no one's.</summary>
internal static class MadeForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("read-only list of one element", "class C { IReadOnlyList<object> M() => [Thing.[|Instance|]]; }", "class C { IReadOnlyList<object> M() => [new Plain()]; }"),
        new("read-only list of an element's type", "class C { void M() { IReadOnlyList<[|Thing|]> l = [null!]; Maker.TakeObject(l); } }", "class C { void M() { IReadOnlyList<Plain> l = [null!]; Maker.TakeObject(l); } }"),
        new("read-only list of several elements", "class C { IEnumerable<object> M() => [1, Thing.[|Instance|], 2]; }", "class C { IEnumerable<object> M() => [1, new Plain(), 2]; }"),
        new("read-only list with a spread", "class C { IEnumerable<object> M(object[] o) => [.. o, Thing.[|Instance|]]; }", "class C { IEnumerable<object> M(object[] o) => [.. o, new Plain()]; }"),
        new("span of elements", "class C { int M() { ReadOnlySpan<int> s = [Thing.[|StaticGet|](), Plain.StaticGet()]; return s.Length; } }", "class C { int M() { ReadOnlySpan<int> s = [Plain.StaticGet(), Plain.StaticGet()]; return s.Length; } }"),
        new("span of objects", "class C { int M() { Span<object> s = [Thing.[|Instance|], 1]; return s.Length; } }", "class C { int M() { Span<object> s = [new Plain(), 1]; return s.Length; } }"),
        new("element of an inline array", "[System.Runtime.CompilerServices.InlineArray(4)] struct B { int f; } class C { B b; void M() { b[1] = Thing.[|StaticGet|](); } }", "[System.Runtime.CompilerServices.InlineArray(4)] struct B { int f; } class C { B b; void M() { b[1] = Plain.StaticGet(); } }"),
        new("slice of an inline array", "[System.Runtime.CompilerServices.InlineArray(4)] struct B { int f; } class C { B b; int M() => b[Thing.[|StaticGet|]()..].Length; }", "[System.Runtime.CompilerServices.InlineArray(4)] struct B { int f; } class C { B b; int M() => b[Plain.StaticGet()..].Length; }"),
        new("foreach over an inline array", "[System.Runtime.CompilerServices.InlineArray(4)] struct B { int f; } class C { B b; void M() { foreach (var i in b) Thing.[|StaticDo|](); } }", "[System.Runtime.CompilerServices.InlineArray(4)] struct B { int f; } class C { B b; void M() { foreach (var i in b) Plain.StaticDo(); } }"),
        new("switch over many strings", "class C { int M(string s) => s switch { \"a\" => 1, \"b\" => 2, \"c\" => 3, \"d\" => 4, \"e\" => 5, \"f\" => 6, \"g\" => Thing.[|StaticGet|](), _ => 0 }; }", "class C { int M(string s) => s switch { \"a\" => 1, \"b\" => 2, \"c\" => 3, \"d\" => 4, \"e\" => 5, \"f\" => 6, \"g\" => Plain.StaticGet(), _ => 0 }; }"),
        new("data of an array", "class C { int[] M() => new[] { 1, 2, 3, 4, 5, Thing.[|StaticGet|]() }; }", "class C { int[] M() => new[] { 1, 2, 3, 4, 5, Plain.StaticGet() }; }"),
        new("member of an anonymous type", "class C { object M() => new { A = (object)Thing.[|Instance|] }; }", "class C { object M() => new { A = (object)new Plain() }; }"),
        new("captured by a primary constructor", "class C(object o) { object M() { Thing.[|StaticDo|](); return o; } }", "class C(object o) { object M() { Plain.StaticDo(); return o; } }"),
        new("captured by a primary constructor and a lambda", "class C(object o) { Func<object> M() => () => { Thing.[|StaticDo|](); return o; }; }", "class C(object o) { Func<object> M() => () => { Plain.StaticDo(); return o; }; }"),
        new("beside the plumbing of a record", "record C(int A) { public int B() => Thing.[|StaticGet|](); }", "record C(int A) { public int B() => Plain.StaticGet(); }"),
        new("copy constructor that is written", "record C(int A) { protected C(C c) { Thing.[|StaticDo|](); } }", "record C(int A) { protected C(C c) { Plain.StaticDo(); } }"),
        new("deconstruction that is written", "record C(int A) { public void Deconstruct(out int a, out int b) { a = A; b = Thing.[|StaticGet|](); } }", "record C(int A) { public void Deconstruct(out int a, out int b) { a = A; b = Plain.StaticGet(); } }"),
        new("in a finally of an async method", "class C { async Task M() { try { await Task.Yield(); } finally { await Task.Yield(); Thing.[|StaticDo|](); } } }", "class C { async Task M() { try { await Task.Yield(); } finally { await Task.Yield(); Plain.StaticDo(); } } }"),
        new("in a catch of an async method", "class C { async Task M() { try { await Task.Yield(); } catch { await Task.Yield(); Thing.[|StaticDo|](); } } }", "class C { async Task M() { try { await Task.Yield(); } catch { await Task.Yield(); Plain.StaticDo(); } } }"),
        new("in an async iterator's finally", "class C { async IAsyncEnumerable<int> M() { try { yield return 1; await Task.Yield(); } finally { Thing.[|StaticDo|](); } } }", "class C { async IAsyncEnumerable<int> M() { try { yield return 1; await Task.Yield(); } finally { Plain.StaticDo(); } } }"),
        new("in an async local function of a generic method", "class C { Task M<T>(T t) { return L(); async Task L() { await Task.Yield(); Maker.Take(t); Thing.[|StaticDo|](); } } }", "class C { Task M<T>(T t) { return L(); async Task L() { await Task.Yield(); Maker.Take(t); Plain.StaticDo(); } } }"),
        new("in an iterator of a struct", "struct C { int f; IEnumerable<int> M() { yield return f; yield return Thing.[|StaticGet|](); } }", "struct C { int f; IEnumerable<int> M() { yield return f; yield return Plain.StaticGet(); } }"),
        new("in a nested closure of an iterator", "class C { IEnumerable<Func<int>> M(int a) { for (var i = 0; i < a; i++) { var j = i; yield return () => j + Thing.[|StaticGet|](); } } }", "class C { IEnumerable<Func<int>> M(int a) { for (var i = 0; i < a; i++) { var j = i; yield return () => j + Plain.StaticGet(); } } }"),
        new("argument of a dynamic call", "class C { void M(dynamic d) { d.Go(Thing.[|StaticGet|]()); } }", "class C { void M(dynamic d) { d.Go(Plain.StaticGet()); } }"),
        new("await of a task with a builder of its own", "class C { async [|Job|] M() { await Task.Yield(); } }", "class C { async Task M() { await Task.Yield(); } }", SeenBy.IlSeesMore),
    ];
}
