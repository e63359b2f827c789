namespace ArchRules.Parity.Tests.Forms;

/// <summary>Operators that a type defines.</summary>
internal static class OperatorForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("binary operator", "class C { object M() => Maker.Make() [|+|] Maker.Make(); }", "class C { object M(Plain p) => p + p; }"),
        new("binary operator with a number", "class C { object M() => Maker.MakeSum() [|*|] 2; }", "class C { object M(decimal d) => d * 2; }"),
        new("compound assignment", "class C { void M(HasThing h) { h.Thing [|+=|] null!; } }", "class C { Plain f = new(); void M() { f += null!; } }"),
        new("unary operator", "class C { object M() => [|-|]Maker.MakeSum(); }", "class C { object M(decimal d) => -d; }"),
        new("checked operator", "class C { object M() => checked([|-|]Maker.MakeSum()); }", "class C { object M(int i) => checked(-i); }"),
        new("logical negation", "class C { object M() => [|!|]Maker.MakeSum(); }", "class C { object M(bool b) => !b; }"),
        new("bitwise complement", "class C { object M() => [|~|]Maker.MakeSum(); }", "class C { object M(int i) => ~i; }"),
        new("unsigned shift", "class C { object M() => Maker.MakeSum() [|>>>|] 1; }", "class C { object M(int i) => i >>> 1; }"),
        new("increment", "class C { void M(HasThing h) { h.Thing[|++|]; } }", "class C { int f; void M() { f++; } }"),
        new("increment in front", "class C { void M(HasThing h) { [|++|]h.Thing; } }", "class C { int f; void M() { ++f; } }"),
        new("equality", "class C { bool M() => Maker.Make() [|==|] null; }", "class C { bool M() => Maker.MakePlain() == null; }"),
        new("inequality", "class C { bool M() => Maker.Make() [|!=|] null; }", "class C { bool M() => Maker.MakePlain() is null; }"),
        new("comparison", "class C { bool M() => Maker.MakeSum() [|<|] Maker.MakeSum(); }", "class C { bool M(int i) => i < 1; }"),
        new("equality of records", "class C { bool M() => Maker.MakeRec() [|==|] Maker.MakeRec(); }", "class C { bool M(PlainRec r) => r == r; }"),
        new("equality of record structs", "class C { bool M() => Maker.MakeMoney() [|!=|] Maker.MakeMoney(); }", "class C { bool M(DateTime r) => r != r; }"),
        new("lifted operator", "class C { bool M(object o) => ((Value?)o) [|==|] Maker.MakeValue(); }", "class C { bool M(object o) => ((int?)o) == null; }"),
        new("conditional and", "class C { object M() => Maker.MakeSum() [|&&|] Maker.MakeSum(); }", "class C { object M(bool b) => b && b; }"),
        new("conditional or", "class C { object M() => Maker.MakeSum() [||||] Maker.MakeSum(); }", "class C { object M(bool b) => b || b; }"),
        new("condition by operator true", "class C { int M() { if (Maker.[|MakeSum|]()) return 1; return 0; } }", "class C { int M(bool b) { if (b) return 1; return 0; } }"),
        new("loop by operator true", "class C { void M() { while (Maker.[|MakeSum|]()) { } } }", "class C { void M(bool b) { while (b) { } } }"),
        new("tuple equality", "class C { bool M() => (Maker.Make(), 1) [|==|] (null, 1); }", "class C { bool M() => (Maker.MakePlain(), 1) == (null, 1); }"),
        new("tuple inequality, nested", "class C { bool M() => (1, (2, Maker.Make())) [|!=|] (1, (2, null)); }", "class C { bool M() => (1, (2, \"a\")) != (1, (2, \"b\")); }"),
        new("tuple equality by a conversion", "class C { bool M() => (([|int|])Maker.MakeSum(), 1) == (1, 1); }", "class C { bool M(long l) => ((int)l, 1) == (1, 1); }"),
        new("operator of a type parameter", "class C { object M<T>(T t) where T : [|IMade|]<T> => t [|+|] t; }", "class C { object M<T>(T t) where T : System.Numerics.INumber<T> => t + t; }"),
        new("pointer to a member", "unsafe class C { int M(void* p) => ((Value*)p)->[|Number|]; }", "unsafe class C { int M(void* p) => ((PlainValue*)p)->Number; }"),
        new("index from the end", "class C { int M() => Maker.[|MakeCounted|]()[^1]; }", "class C { int M(string s) => s[^1]; }"),
        new("range", "class C { object M() => Maker.[|MakeCounted|]()[1..]; }", "class C { object M(string s) => s[1..]; }"),
        new("coalescing", "class C { object? M(object? o) => o ?? Thing.[|Instance|]; }", "class C { object? M(object? o) => o ?? string.Empty; }"),
        new("coalescing assignment", "class C { object? f; void M() { f ??= Thing.[|Instance|]; } }", "class C { object? f; void M() { f ??= string.Empty; } }"),
    ];
}
