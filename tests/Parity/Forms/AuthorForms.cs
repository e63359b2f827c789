namespace ArchRules.Parity.Tests.Forms;

/// <summary>Members of every kind as the authors of a fact.</summary>
internal static class AuthorForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("in a constructor", "class C { public C() { Thing.[|StaticDo|](); } }", "class C { public C() { Plain.StaticDo(); } }"),
        new("in a static constructor", "class C { static C() { Thing.[|StaticDo|](); } }", "class C { static C() { Plain.StaticDo(); } }"),
        new("in a constructor initializer", "class C { public C(int i) { } public C() : this(Thing.[|StaticGet|]()) { } }", "class C { public C(int i) { } public C() : this(Plain.StaticGet()) { } }"),
        new("constructor initializer of a base", "class C : [|Thing|] { public C() : base(1) { } }", "class C : Plain { public C() : base(1) { } }"),
        new("in a base call of a primary constructor", "class C() : Plain(Thing.[|StaticGet|]()) { }", "class C() : Plain(Plain.StaticGet()) { }"),
        new("in a field initializer", "class C { object f = Thing.[|StaticGet|](); object G() => f; }", "class C { object f = Plain.StaticGet(); object G() => f; }"),
        new("in a static field initializer", "class C { static object f = Thing.[|StaticGet|](); object G() => f; }", "class C { static object f = Plain.StaticGet(); object G() => f; }"),
        new("in a property initializer", "class C { public object P { get; } = Thing.[|StaticGet|](); }", "class C { public object P { get; } = Plain.StaticGet(); }"),
        new("in a field initializer of a primary constructor", "class C(int size) { int f = Thing.[|StaticGet|](); int G() => f + size; }", "class C(int size) { int f = Plain.StaticGet(); int G() => f + size; }"),
        new("in a lambda of an initializer", "class C { Action f = () => Thing.[|StaticDo|](); Action G() => f; }", "class C { Action f = () => Plain.StaticDo(); Action G() => f; }"),
        new("in a getter", "class C { public int P { get { return Thing.[|StaticGet|](); } } }", "class C { public int P { get { return Plain.StaticGet(); } } }"),
        new("in a setter", "class C { public int P { set { Thing.[|StaticDo|](); } } }", "class C { public int P { set { Plain.StaticDo(); } } }"),
        new("in an init accessor", "class C { public int P { get => 1; init => Thing.[|StaticDo|](); } }", "class C { public int P { get => 1; init => Plain.StaticDo(); } }"),
        new("in an indexer", "class C { public int this[int i] { get { return Thing.[|StaticGet|](); } } }", "class C { public int this[int i] { get { return Plain.StaticGet(); } } }"),
        new("in an event accessor", "class C { public event Action E { add { Thing.[|StaticDo|](); } remove { } } }", "class C { public event Action E { add { Plain.StaticDo(); } remove { } } }"),
        new("in an async method", "class C { async Task M() { await Task.Yield(); Thing.[|StaticDo|](); } }", "class C { async Task M() { await Task.Yield(); Plain.StaticDo(); } }"),
        new("in an iterator", "class C { IEnumerable<int> M() { yield return Thing.[|StaticGet|](); } }", "class C { IEnumerable<int> M() { yield return Plain.StaticGet(); } }"),
        new("in an async iterator", "class C { async IAsyncEnumerable<int> M() { await Task.Yield(); yield return Thing.[|StaticGet|](); } }", "class C { async IAsyncEnumerable<int> M() { await Task.Yield(); yield return Plain.StaticGet(); } }"),
        new("in a closure", "class C { void M(int x) { Maker.Run(() => Maker.Int(Thing.[|StaticGet|]() + x)); } }", "class C { void M(int x) { Maker.Run(() => Maker.Int(Plain.StaticGet() + x)); } }"),
        new("in an async lambda", "class C { void M() { Func<Task> f = async () => { await Task.Yield(); Thing.[|StaticDo|](); }; f(); } }", "class C { void M() { Func<Task> f = async () => { await Task.Yield(); Plain.StaticDo(); }; f(); } }"),
        new("in a nested class", "class C { class N { void M() { Thing.[|StaticDo|](); } } }", "class C { class N { void M() { Plain.StaticDo(); } } }"),
        new("in a generic method of a generic class", "class C<T> { void M<U>(T t, U u) { Thing.[|StaticDo|](); } }", "class C<T> { void M<U>(T t, U u) { Plain.StaticDo(); } }"),
        new("in a struct", "struct C { public void M() { Thing.[|StaticDo|](); } }", "struct C { public void M() { Plain.StaticDo(); } }"),
        new("in an interface", "interface C { void M() { Thing.[|StaticDo|](); } }", "interface C { void M() { Plain.StaticDo(); } }"),
        new("in a record", "record C(int A) { public void M() { Thing.[|StaticDo|](); } }", "record C(int A) { public void M() { Plain.StaticDo(); } }"),
        new("in a finalizer", "class C { ~C() { Thing.[|StaticDo|](); } }", "class C { ~C() { Plain.StaticDo(); } }"),
        new("in an operator", "class C { public static C operator +(C a, C b) { Thing.[|StaticDo|](); return a; } }", "class C { public static C operator +(C a, C b) { Plain.StaticDo(); return a; } }"),
        new("in a conversion", "class C { public static explicit operator int(C a) => Thing.[|StaticGet|](); }", "class C { public static explicit operator int(C a) => Plain.StaticGet(); }"),
        new("in an explicit implementation", "class C : IDisposable { void IDisposable.Dispose() { Thing.[|StaticDo|](); } }", "class C : IDisposable { void IDisposable.Dispose() { Plain.StaticDo(); } }"),
        new("in a partial method", "partial class C { partial void M(); partial void M() { Thing.[|StaticDo|](); } }", "partial class C { partial void M(); partial void M() { Plain.StaticDo(); } }"),
        new("in an unused local function", "class C { void M() { void L() { Thing.[|StaticDo|](); } } }", "class C { void M() { void L() { Plain.StaticDo(); } } }"),
        new("in unreachable code", "class C { int M() { return 1; Thing.[|StaticDo|](); } }", "class C { int M() { return 1; Plain.StaticDo(); } }", SeenBy.SourceOnly),
        new("in an unsafe block", "class C { void M() { unsafe { Thing.[|StaticDo|](); } } }", "class C { void M() { unsafe { Plain.StaticDo(); } } }"),
        new("in a checked block", "class C { void M() { checked { Thing.[|StaticDo|](); } } }", "class C { void M() { checked { Plain.StaticDo(); } } }"),
        new("in a finally", "class C { void M() { try { } finally { Thing.[|StaticDo|](); } } }", "class C { void M() { try { } finally { Plain.StaticDo(); } } }"),
        new("behind a label", "class C { void M() { goto end; end: Thing.[|StaticDo|](); } }", "class C { void M() { goto end; end: Plain.StaticDo(); } }"),
    ];
}
