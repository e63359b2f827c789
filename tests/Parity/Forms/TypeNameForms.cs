namespace ArchRules.Parity.Tests.Forms;

/// <summary>Types that an expression names, tests or converts to.</summary>
internal static class TypeNameForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("typeof", "class C { object M() => typeof([|Thing|]); }", "class C { object M() => typeof(Plain); }"),
        new("typeof, open generic", "class C { object M() => typeof([|Open|]<>); }", "class C { object M() => typeof(Box<>); }"),
        new("typeof, argument", "class C { object M() => typeof(List<[|Thing|]>); }", "class C { object M() => typeof(List<Plain>); }"),
        new("typeof, array", "class C { object M() => typeof([|Thing|][]); }", "class C { object M() => typeof(Plain[]); }"),
        new("sizeof", "unsafe class C { int M() => sizeof([|Value|]); }", "unsafe class C { int M() => sizeof(PlainValue); }"),
        new("default of a struct", "class C { object M() => default([|Value|]); }", "class C { object M() => default(PlainValue); }"),
        new("default of a class", "class C { object? M() => default([|Thing|]); }", "class C { object? M() => default(Plain); }", SeenBy.SourceOnly),
        new("default, target-typed", "class C { bool M() => Maker.MakeValue() [|==|] default; }", "class C { bool M(DateTime d) => d == default; }"),
        new("nameof a type", "class C { string M() => nameof([|Thing|]); }", "class C { string M() => \"Store.Thing\"; }", SeenBy.SourceOnly),
        new("nameof a member", "class C { string M() => nameof([|Thing|].Prop); }", "class C { string M() => nameof(Plain.Prop); }", SeenBy.SourceOnly),
        new("nameof a member of a member", "class C { string M() => nameof(HasThing.[|Thing|].Prop); }", "class C { string M() => nameof(HasThing.Thing); }", SeenBy.SourceOnly),
        new("nameof a generic type", "class C { string M() => nameof([|Open|]<int>); }", "class C { string M() => nameof(Box<int>); }", SeenBy.SourceOnly),
        new("nameof with an argument", "class C { string M() => nameof(Box<[|Thing|]>); }", "class C { string M() => nameof(Box<Plain>); }", SeenBy.SourceOnly),
        new("cast", "class C { object M(object o) => ([|Thing|])o; }", "class C { object M(object o) => (Plain)o; }"),
        new("cast to an array", "class C { object M(object o) => ([|Thing|][])o; }", "class C { object M(object o) => (Plain[])o; }"),
        new("cast to an interface", "class C { object M(object o) => ([|IThing|])o; }", "class C { object M(object o) => (IPlain)o; }"),
        new("cast to a generic type", "class C { object M(object o) => (List<[|Thing|]>)o; }", "class C { object M(object o) => (List<Plain>)o; }"),
        new("unboxing", "class C { int M(object o) { return ((Value)o).[|Number|]; } }", "class C { int M(object o) { return ((PlainValue)o).Number; } }"),
        new("as", "class C { object? M(object o) => o as [|Thing|]; }", "class C { object? M(object o) => o as Plain; }"),
        new("is", "class C { bool M(object o) => o is [|Thing|]; }", "class C { bool M(object o) => o is Plain; }"),
        new("is, array", "class C { bool M(object o) => o is [|Thing|][]; }", "class C { bool M(object o) => o is Plain[]; }"),
        new("conversion, implicit", "class C { void M() { Maker.Int(Maker.[|Make|]()); } }", "class C { void M(byte b) { Maker.Int(b); } }"),
        new("conversion, explicit", "class C { object M() => ([|Thing|])\"a\"; }", "class C { object M() => (object)\"a\"; }"),
        new("conversion, explicit, out of a type", "class C { int M() => ([|int|])Maker.MakeSum(); }", "class C { int M(long l) => (int)l; }"),
        new("conversion, checked", "class C { int M() => checked(([|int|])Maker.MakeSum()); }", "class C { int M(long l) => checked((int)l); }"),
        new("conversion in a return", "class C { int M() { return Maker.[|Make|](); } }", "class C { int M() { return Plain.StaticGet(); } }"),
        new("conversion in an assignment", "class C { int f; void M() { f = Maker.[|Make|](); } }", "class C { int f; void M() { f = Plain.StaticGet(); } }"),
        new("conversion in a condition", "class C { int M(bool b) => b ? Maker.[|Make|]() : 1; }", "class C { int M(bool b) => b ? Plain.StaticGet() : 1; }"),
        new("type in front of a constant", "class C { int M() => Store.Thing.[|Const|]; }", "class C { int M() => Service.Plain.Const; }", SeenBy.SourceOnly),
        new("type argument of a delegate", "class C { object M() { Func<[|Thing|]> f = () => null!; return f; } }", "class C { object M() { Func<Plain> f = () => null!; return f; } }"),
    ];
}
