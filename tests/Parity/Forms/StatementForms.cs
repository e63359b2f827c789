namespace ArchRules.Parity.Tests.Forms;

/// <summary>Local variables, and what statements name.</summary>
internal static class StatementForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("local, var", "class C { bool M(object o) { [|var|] t = Maker.Make(); return (object)t == o; } }", "class C { bool M(object o) { var t = Maker.MakePlain(); return (object)t == o; } }", SeenBy.SourceAndDebug),
        new("local, written", "class C { bool M(object o) { [|Thing|] t = Maker.Make(); return (object)t == o; } }", "class C { bool M(object o) { object t = Maker.Make(); return t == o; } }", SeenBy.SourceAndDebug),
        new("local, used", "class C { void M() { Thing t = Maker.Make(); t.[|Do|](); } }", "class C { void M() { Plain t = Maker.MakePlain(); t.Do(); } }"),
        new("local, generic argument", "class C { bool M(object o) { List<[|Thing|]> t = Maker.MakeList(); return t == o; } }", "class C { bool M(object o) { List<Plain> t = new(); return t == o; } }", SeenBy.SourceAndDebug),
        new("local, array", "class C { bool M(object o) { [|Thing|][] t = Maker.MakeArray(); return t == o; } }", "class C { bool M(object o) { Plain[] t = null!; return t == o; } }", SeenBy.SourceAndDebug),
        new("local by reference", "class C { int M(HasThing h) { ref [|Thing|] t = ref h.Thing; return t is null ? 1 : 0; } }", "class C { int M(Plain h) { ref int t = ref h.Field; return t; } }", SeenBy.SourceAndDebug),
        new("local constant", "class C { int M() { const int I = Thing.[|Const|]; return I; } }", "class C { int M() { const int I = Plain.Const; return I; } }", SeenBy.SourceOnly),
        new("local in a for", "class C { void M() { for ([|var|] t = Maker.Make(); ; ) { } } }", "class C { void M() { for (var t = Maker.MakePlain(); ; ) { } } }", SeenBy.SourceAndDebug),
        new("condition of a for", "class C { void M() { for (var i = 0; i < Thing.[|StaticGet|](); i++) { } } }", "class C { void M() { for (var i = 0; i < Plain.StaticGet(); i++) { } } }"),
        new("out variable", "class C { void M() { Maker.Into(out [|var|] t); } }", "class C { void M() { Maker.IntoPlain(out var t); } }"),
        new("out variable, written", "class C { void M() { Maker.Into(out [|Thing|] t); } }", "class C { void M() { Maker.IntoPlain(out Plain t); } }"),
        new("tuple local", "class C { bool M(object o) { ([|Thing|], int) t = Maker.MakePair(); return t.Item2 == 1; } }", "class C { bool M(object o) { (Plain, int) t = default; return t.Item2 == 1; } }"),
        new("deconstruction into variables", "class C { int M() { var (t, i) = Maker.MakePair(); return t.[|Field|] + i; } }", "class C { int M((Plain, int) p) { var (t, i) = p; return t.Field + i; } }"),
        new("condition of an if", "class C { void M() { if (Thing.[|StaticGet|]() > 1) { } } }", "class C { void M() { if (Plain.StaticGet() > 1) { } } }"),
        new("condition of a while", "class C { void M() { while (Thing.[|StaticGet|]() > 1) { } } }", "class C { void M() { while (Plain.StaticGet() > 1) { } } }"),
        new("condition of a do", "class C { void M() { do { } while (Thing.[|StaticGet|]() > 1); } }", "class C { void M() { do { } while (Plain.StaticGet() > 1); } }"),
        new("value of a switch statement", "class C { void M() { switch (Thing.[|StaticGet|]()) { case 1: break; } } }", "class C { void M() { switch (Plain.StaticGet()) { case 1: break; } } }"),
        new("foreach variable", "class C { void M() { foreach (var t in Maker.MakeList()) t.[|Do|](); } }", "class C { void M() { foreach (var t in new List<Plain>()) t.Do(); } }"),
        new("foreach variable, written", "class C { void M(object[] o) { foreach ([|Thing|] t in o) { } } }", "class C { void M(object[] o) { foreach (Plain t in o) { } } }"),
        new("foreach over an array", "class C { void M() { foreach ([|var|] t in Maker.MakeArray()) { } } }", "class C { void M() { foreach (object t in new object[1]) { } } }"),
        new("lock", "class C { void M() { lock (Thing.[|Instance|]) { } } }", "class C { void M() { lock (this) { } } }"),
        new("using declaration", "class C { void M() { using [|var|] r = Maker.MakeResource(); } }", "class C { void M() { using var r = new System.IO.MemoryStream(); } }"),
        new("using statement", "class C { void M() { using (Maker.[|MakeResource|]()) { } } }", "class C { void M() { using (new System.IO.MemoryStream()) { } } }"),
        new("using statement with a variable", "class C { void M() { using ([|var|] r = Maker.MakeResource()) { } } }", "class C { void M() { using (var r = new System.IO.MemoryStream()) { } } }"),
        new("catch", "class C { void M() { try { Maker.Any(); } catch ([|ThingException|]) { } } }", "class C { void M() { try { Maker.Any(); } catch (PlainException) { } } }"),
        new("catch with a variable", "class C { object? M() { try { return Maker.Any(); } catch ([|ThingException|] e) { return null; } } }", "class C { object? M() { try { return Maker.Any(); } catch (PlainException e) { return e.Message; } } }"),
        new("catch filter", "class C { void M() { try { Maker.Any(); } catch (Exception e) when (e is [|ThingException|]) { } } }", "class C { void M() { try { Maker.Any(); } catch (Exception e) when (e is PlainException) { } } }"),
        new("return", "class C { object M() { return Thing.[|Instance|]; } }", "class C { object M() { return string.Empty; } }"),
        new("yield", "class C { IEnumerable<object> M() { yield return Thing.[|Instance|]; } }", "class C { IEnumerable<object> M() { yield return string.Empty; } }"),
        new("fixed over a field", "unsafe class C { void M(HasThing h) { fixed (int* p = &h.Thing.[|Field|]) { } } }", "unsafe class C { void M(Plain h) { fixed (int* p = &h.Field) { } } }"),
        new("discard", "class C { void M() { _ = Thing.[|StaticGet|](); } }", "class C { void M() { _ = Maker.Make(); } }"),
        new("result that is dropped", "class C { void M() { Thing.[|StaticGet|](); } }", "class C { void M() { Maker.Make(); } }"),
        new("value handed on by reference", "class C { void M() { [|var|] v = Maker.MakeValue(); Maker.TakeIn(v); } }", "class C { void M() => Maker.TakeIn(Maker.MakeValue()); }"),
        new("nullable value, conditional", "class C { bool M() => Maker.MakeNullable()?.[|Number|] == 1; }", "class C { bool M() => Maker.MakeNullable() is null; }"),
        new("nullable value, taken out", "class C { int M() => Maker.MakeNullable()!.Value.[|Number|]; }", "class C { bool M() => Maker.MakeNullable().HasValue; }"),
        new("nullable value as a default argument", "class C { void M() => Maker.WithNullable(new [|Value|](1)); }", "class C { void M() => Maker.WithNullable(); }"),
        new("dynamic argument", "class C { void M(dynamic d) { d.Do(Thing.[|StaticGet|]()); } }", "class C { void M(dynamic d) { d.Do(d.Thing, d[1]); } }"),
    ];
}
