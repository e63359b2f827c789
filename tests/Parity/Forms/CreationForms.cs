namespace ArchRules.Parity.Tests.Forms;

/// <summary>Objects, arrays and collections that code makes.</summary>
internal static class CreationForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("new", "class C { object M() => new [|Thing|](); }", "class C { class Thing { } object M() => new Thing(); }"),
        new("new, full name", "class C { object M() => new Store.[|Thing|](); }", "class C { object M() => new Service.Plain(); }"),
        new("new by an alias", "using A = Store.Thing; class C { object M() => new [|A|](); }", "using A = Service.Plain; class C { object M() => new A(); }"),
        new("new, target-typed argument", "class C { void M() { Maker.TakeThing([|new|](1)); } }", "class C { void M() { Maker.TakeThing(null); } }"),
        new("new, target-typed type argument", "class C { void M() { Maker.Take<Thing>([|new|]()); } }", "class C { void M() { Maker.Take<Plain>(new()); } }"),
        new("new, target-typed result", "class C { [|Thing|] M() => [|new|](); }", "class C { Plain M() => new(); }"),
        new("new of a struct", "class C { object M() => new [|Value|](1); }", "class C { object M() => new PlainValue(); }"),
        new("new of a struct without a constructor", "class C { object M() => new [|Value|](); }", "class C { object M() => new DateTime(); }"),
        new("new of a nested type", "class C { object M() => new Thing.[|Nested|](); }", "class C { class Nested { } object M() => new Nested(); }"),
        new("new of a generic type", "class C { object M() => new [|Open|]<int>(); }", "class C { object M() => new Box<int>(); }"),
        new("new of a neutral type with an argument", "class C { object M() => new Box<[|Thing|]>(); }", "class C { object M() => new Box<Plain>(); }"),
        new("new of a type in a generic type", "class C { object M() => new Open<int>.[|Inner|](); }", "class C { object M() => new Box<int>().Get(); }"),
        new("new of a record", "class C { object M() => new [|Rec|](1); }", "class C { object M() => new PlainRec(1); }"),
        new("new of a type parameter", "class C { object M<T>() where T : [|Thing|], new() => new T(); }", "class C { object M<T>() where T : Plain, new() => new T(); }"),
        new("new of a delegate", "class C { object M() => new [|Handler|](() => { }); }", "class C { object M() => new PlainHandler(() => { }); }"),
        new("object initializer", "class C { object M() => new Thing { [|Prop|] = 1 }; }", "class C { object M() => new Plain { Prop = 1 }; }"),
        new("object initializer, nested", "class C { object M() => new HasThing { Thing = { [|Prop|] = 1 } }; }", "class C { object M() => new HasThing { Thing = null! }; }"),
        new("collection initializer", "class C { object M() => new Things { [|1|], 2 }; }", "class C { object M() => new List<int> { 1, 2 }; }"),
        new("collection initializer by an index", "class C { object M() => new Things { [|[|]\"a\"] = 2 }; }", "class C { object M() => new Dictionary<string, int> { [\"a\"] = 2 }; }"),
        new("collection initializer by an extension", "class C { object M() => new Sack { [|1|] }; }", "class C { object M() => new Sack { }; }"),
        new("collection expression", "class C { void M() { Maker.TakeBag([|[|]1, 2]); } }", "class C { void M() { Maker.Take<int[]>([1, 2]); } }"),
        new("collection expression of things", "class C { object M() { List<[|Thing|]> l = [Maker.Make()]; return l; } }", "class C { object M() { List<Plain> l = [Maker.MakePlain()]; return l; } }"),
        new("spread of a thing", "class C { object M() { int[] a = [.. Maker.[|MakeCountable|]()]; return a; } }", "class C { object M(List<int> l) { int[] a = [.. l]; return a; } }"),
        new("array", "class C { object M() => new [|Thing|][1]; }", "class C { object M() => new Plain[1]; }"),
        new("array, two dimensions", "class C { object M() => new [|Thing|][1, 2]; }", "class C { object M() => new Plain[1, 2]; }"),
        new("array, implicit", "class C { object M() => [|new|][] { Maker.Make() }; }", "class C { object M() => new[] { Maker.MakePlain() }; }"),
        new("array of arrays", "class C { object M() => new [|Thing|][1][]; }", "class C { object M() => new Plain[1][]; }"),
        new("array, initializer", "class C { [|Thing|]?[] f = [|{|] null }; object G() => f; }", "class C { Plain?[] f = { null }; object G() => f; }"),
        new("array for params", "class C { void M() { Maker.[|Many|](null!, null!); } }", "class C { void M() { Maker.Many(null!); } }"),
        new("stackalloc", "unsafe class C { void M() { void* p = stackalloc [|Value|][2]; Maker.Int(*(int*)p); } }", "unsafe class C { void M() { void* p = stackalloc PlainValue[2]; Maker.Int(*(int*)p); } }"),
        new("anonymous type", "class C { object M() => [|new|] { A = Maker.Make() }; }", "class C { object M() => new { Thing = Maker.MakePlain() }; }"),
        new("tuple", "class C { object M() => [|(|]Maker.Make(), 1); }", "class C { object M() => (Maker.MakePlain(), 1); }"),
        new("with", "class C { object M() => Maker.MakeRec() [|with|] { }; }", "class C { object M(PlainRec r) => r with { A = 1 }; }"),
        new("with a member", "class C { object M() => Maker.MakeRec() [|with|] { A = 2 }; }", "class C { object M(PlainRec r) => r with { A = 2 }; }"),
        new("with of a struct", "class C { object M() => Maker.MakeMoney() with { [|Amount|] = 2 }; }", "class C { object M(PlainValue p) => p with { Number = 2 }; }"),
        new("throw of a creation", "class C { void M() { throw new [|ThingException|](); } }", "class C { void M() { throw new PlainException(); } }"),
        new("throw expression", "class C { object M(object? o) => o ?? throw new [|ThingException|](); }", "class C { object M(object? o) => o ?? throw new PlainException(); }"),
        new("boxing alone", "class C { void M() { Maker.TakeObject(Maker.[|MakeValue|]()); } }", "class C { void M(PlainValue p) { Maker.TakeObject(p); } }"),
        new("interpolated string handler", "class C { void M() { Maker.Log($\"[|text|]\"); } }", "class C { void M() { Maker.LogPlain($\"text\"); } }"),
        new("interpolated string handler with a hole", "class C { void M(int i) { Maker.Log($\"[|{|]i}\"); } }", "class C { void M(int i) { Maker.LogPlain($\"{i}\"); } }"),
    ];
}
