namespace ArchRules.Parity.Tests.Forms;

/// <summary>Patterns, in <c>is</c>, <c>switch</c> and <c>case</c>.</summary>
internal static class PatternForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("type pattern in a switch", "class C { int M(object o) => o switch { [|Thing|] => 1, _ => 0 }; }", "class C { int M(object o) => o switch { Plain => 1, _ => 0 }; }"),
        new("declaration pattern", "class C { int M(object o) => o is Thing t ? t.[|Field|] : 0; }", "class C { int M(object o) => o is Plain t ? t.Field : 0; }"),
        new("declaration pattern alone", "class C { bool M(object o) => o is [|Thing|] t; }", "class C { bool M(object o) => o is Plain t; }"),
        new("property pattern", "class C { bool M(object o) => o is Thing { [|Prop|]: 1 }; }", "class C { bool M(object o) => o is Plain { Prop: 1 }; }"),
        new("property pattern without a type", "class C { bool M() => Maker.Make() is { [|Prop|]: 1 }; }", "class C { bool M() => Maker.MakePlain() is { Prop: 1 }; }"),
        new("property pattern, nested", "class C { bool M(HasThing h) => h is { Thing: { [|Prop|]: 1 } }; }", "class C { bool M(HasThing h) => h is { Thing: null }; }"),
        new("property pattern, extended", "class C { bool M(HasThing h) => h is { Thing.[|Prop|]: 1 }; }", "class C { bool M(HasThing h) => h is { Thing: not null }; }"),
        new("property pattern, field", "class C { bool M() => Maker.Make() is { [|Field|]: > 1 }; }", "class C { bool M() => Maker.MakePlain() is { Field: > 1 }; }"),
        new("empty property pattern of a type", "class C { bool M(object o) => o is [|Thing|] { }; }", "class C { bool M(object o) => o is Plain { }; }"),
        new("positional pattern", "class C { bool M() => Maker.Make() is [|(|]1, 2); }", "class C { bool M((int, int) t) => t is (1, 2); }"),
        new("positional pattern of a type", "class C { bool M(object o) => o is [|Thing|](1, 2); }", "class C { bool M(object o) => o is PlainRec { A: 1 }; }"),
        new("positional pattern by an extension", "class C { bool M(Plain p) => p is [|(|]1, 2); }", "class C { bool M(Plain p) => p is { Prop: 1, Field: 2 }; }"),
        new("list pattern", "class C { bool M() => Maker.MakeCounted() is [|[|]1, 2]; }", "class C { bool M(int[] a) => a is [1, 2]; }"),
        new("slice pattern", "class C { bool M() => Maker.MakeCounted() is [|[|]1, .. var rest]; }", "class C { bool M(int[] a) => a is [1, .. var rest]; }"),
        new("list pattern over types", "class C { bool M(object[] o) => o is [[|Thing|], ..]; }", "class C { bool M(object[] o) => o is [Plain, ..]; }"),
        new("var pattern", "class C { bool M() => Maker.Make() is [|var|] t; }", "class C { bool M() => Maker.MakePlain() is var t; }", SeenBy.SourceAndDebug),
        new("var pattern, nested", "class C { bool M(HasThing h) => h is { Thing: [|var|] t }; }", "class C { bool M(Plain h) => h is { Prop: var t }; }", SeenBy.SourceAndDebug),
        new("variable of a property pattern", "class C { bool M() => Maker.Make() is [|{|] } t; }", "class C { bool M() => Maker.MakePlain() is { } t; }", SeenBy.SourceAndDebug),
        new("variable of a list pattern", "class C { bool M() => Maker.MakeArray() is [|[|]_] t; }", "class C { bool M(int[] a) => a is [_] t; }"),
        new("discard of a type", "class C { bool M(object o) => o is [|Thing|] _; }", "class C { bool M(object o) => o is Plain _; }"),
        new("constant pattern", "class C { bool M(int i) => i is Thing.[|Const|]; }", "class C { bool M(int i) => i is Plain.Const; }", SeenBy.SourceOnly),
        new("constant pattern of an enum", "class C { bool M(object o) => o is [|Color|].Red; }", "class C { bool M(object o) => o is Shade.Dark; }"),
        new("relational pattern", "class C { bool M(int i) => i is > Thing.[|Const|]; }", "class C { bool M(int i) => i is > Plain.Const; }", SeenBy.SourceOnly),
        new("not pattern", "class C { bool M(object o) => o is not [|Thing|]; }", "class C { bool M(object o) => o is not Plain; }"),
        new("or pattern", "class C { bool M(object o) => o is Plain or [|Thing|]; }", "class C { bool M(object o) => o is Plain or PlainRec; }"),
        new("and pattern", "class C { bool M(object o) => o is not null and [|Thing|]; }", "class C { bool M(object o) => o is not null and Plain; }"),
        new("case of a type", "class C { int M(object o) { switch (o) { case [|Thing|]: return 1; default: return 0; } } }", "class C { int M(object o) { switch (o) { case Plain: return 1; default: return 0; } } }"),
        new("case with a declaration", "class C { int M(object o) { switch (o) { case [|Thing|] t: return 1; default: return 0; } } }", "class C { int M(object o) { switch (o) { case Plain t: return 1; default: return 0; } } }"),
        new("case of a constant", "class C { int M(int i) { switch (i) { case Thing.[|Const|]: return 1; default: return 0; } } }", "class C { int M(int i) { switch (i) { case Plain.Const: return 1; default: return 0; } } }", SeenBy.SourceOnly),
        new("case guard", "class C { int M(object o) { switch (o) { case int when Thing.[|StaticGet|]() > 1: return 1; default: return 0; } } }", "class C { int M(object o) { switch (o) { case int when Plain.StaticGet() > 1: return 1; default: return 0; } } }"),
        new("arm's guard", "class C { int M(object o) => o switch { int when Thing.[|StaticGet|]() > 1 => 1, _ => 0 }; }", "class C { int M(object o) => o switch { int when Plain.StaticGet() > 1 => 1, _ => 0 }; }"),
        new("arm's result", "class C { int M(int i) => i switch { 1 => Thing.[|StaticGet|](), _ => 0 }; }", "class C { int M(int i) => i switch { 1 => Plain.StaticGet(), _ => 0 }; }"),
        new("value of a switch", "class C { int M() => Maker.Make() switch { { [|Prop|]: 1 } => 1, _ => 0 }; }", "class C { int M() => Maker.MakePlain() switch { null => 1, _ => 0 }; }"),
        new("pattern over a tuple", "class C { bool M(object a, object b) => (a, b) is ([|Thing|], 1); }", "class C { bool M(object a, object b) => (a, b) is (Plain, 1); }"),
    ];
}
