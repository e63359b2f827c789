namespace ArchRules.Parity.Tests.Forms;

/// <summary>Lambdas, local functions, queries, and the trees that they may become.</summary>
internal static class FunctionForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("lambda body", "class C { void M() { Maker.Run(() => Thing.[|StaticDo|]()); } }", "class C { void M() { Maker.Run(() => Plain.StaticDo()); } }"),
        new("lambda block", "class C { void M() { Maker.Run(() => { Thing.[|StaticDo|](); }); } }", "class C { void M() { Maker.Run(() => { Plain.StaticDo(); }); } }"),
        new("lambda's parameter, written", "class C { void M() { Maker.RunThing(([|Thing|] t) => { }); } }", "class C { void M() { Maker.RunPlain((Plain t) => { }); } }"),
        new("lambda's parameter, inferred", "class C { void M() { Maker.RunThing(t => t.[|Do|]()); } }", "class C { void M() { Maker.RunPlain(t => t.Do()); } }"),
        new("lambda's parameter, inferred and not used", "class C { void M() { Maker.RunThing([|t|] => { }); } }", "class C { void M() { Maker.RunPlain(t => { }); } }"),
        new("lambda's parameter, discarded", "class C { void M() { Maker.RunThing([|_|] => { }); } }", "class C { void M() { Maker.RunPlain(_ => { }); } }"),
        new("lambda's parameter with a default", "class C { object M() { var f = (int i = Thing.[|Const|]) => i; return f; } }", "class C { object M() { var f = (int i = Plain.Const) => i; return f; } }", SeenBy.SourceOnly),
        new("lambda's result, written", "class C { object M() { var f = object () => Thing.[|Instance|]; return f; } }", "class C { object M() { var f = object () => string.Empty; return f; } }"),
        new("lambda as a delegate", "class C { object M() { Handler h = [|(|]) => { }; return h; } }", "class C { object M() { PlainHandler h = () => { }; return h; } }"),
        new("anonymous method", "class C { void M() { Maker.Run(delegate { Thing.[|StaticDo|](); }); } }", "class C { void M() { Maker.Run(delegate { Plain.StaticDo(); }); } }"),
        new("anonymous method's parameter", "class C { void M() { Maker.RunThing(delegate ([|Thing|] t) { }); } }", "class C { void M() { Maker.RunPlain(delegate (Plain t) { }); } }"),
        new("static lambda", "class C { void M() { Maker.Run(static () => Thing.[|StaticDo|]()); } }", "class C { void M() { Maker.Run(static () => Plain.StaticDo()); } }"),
        new("lambda in a lambda", "class C { void M() { Maker.Run(() => Maker.Run(() => Thing.[|StaticDo|]())); } }", "class C { void M() { Maker.Run(() => Maker.Run(() => Plain.StaticDo())); } }"),
        new("local function's body", "class C { void M() { L(); void L() { Thing.[|StaticDo|](); } } }", "class C { void M() { L(); void L() { Plain.StaticDo(); } } }"),
        new("local function's parameter", "class C { void M() { L(null!); void L([|Thing|] t) { } } }", "class C { void M() { L(null!); void L(Plain t) { } } }"),
        new("local function's result", "class C { void M() { L(); [|Thing|]? L() => null; } }", "class C { void M() { L(); Plain? L() => null; } }"),
        new("local function's parameter with a default", "class C { void M() { L(); void L(int i = Thing.[|Const|]) { } } }", "class C { void M() { L(); void L(int i = Plain.Const) { } } }", SeenBy.SourceOnly),
        new("local function's constraint", "class C { void M() { void L<T>() where T : [|IThing|] { } } }", "class C { void M() { void L<T>() where T : IPlain { } } }", SeenBy.SourceOnly),
        new("query's range variable", "class C { object M() => from t in Maker.MakeList() select t.[|Field|]; }", "class C { object M() => from t in new List<Plain>() select t.Field; }"),
        new("query's let", "class C { object M(List<int> l) => from i in l let j = Thing.[|StaticGet|]() select i + j; }", "class C { object M(List<int> l) => from i in l let j = Plain.StaticGet() select i + j; }"),
        new("query's cast", "class C { object M(System.Collections.ArrayList l) => from [|Thing|] t in l select 1; }", "class C { object M(System.Collections.ArrayList l) => from Plain t in l select 1; }"),
        new("query's order", "class C { object M(List<int> l) => from i in l orderby Thing.[|StaticGet|]() select i; }", "class C { object M(List<int> l) => from i in l orderby Plain.StaticGet() select i; }"),
        new("query's join", "class C { object M(List<int> l) => from i in l join t in Maker.MakeList() on i equals t.[|Field|] select i; }", "class C { object M(List<int> l) => from i in l join t in new List<Plain>() on i equals t.Field select i; }"),
        new("query's group", "class C { object M(List<int> l) => from i in l group i by Thing.[|StaticGet|](); }", "class C { object M(List<int> l) => from i in l group i by Plain.StaticGet(); }"),
        new("expression tree", "class C { object M() { System.Linq.Expressions.Expression<Func<int>> e = () => Thing.[|StaticGet|](); return e; } }", "class C { object M() { System.Linq.Expressions.Expression<Func<int>> e = () => Plain.StaticGet(); return e; } }"),
        new("expression tree's parameter", "class C { object M() { System.Linq.Expressions.Expression<Func<Thing, int>> e = t => t.[|Field|]; return e; } }", "class C { object M() { System.Linq.Expressions.Expression<Func<Plain, int>> e = t => t.Field; return e; } }"),
        new("function pointer's call without arguments", "unsafe class C { void M(nint p) { Maker.TakeObject(((delegate*<[|Thing|]>)p)()); } }", "unsafe class C { void M(nint p) { Maker.TakeObject(((delegate*<Plain>)p)()); } }"),
        new("function pointer's call", "unsafe class C { void M(void* p) { ((delegate*<[|Thing|], void>)p)(null!); } }", "unsafe class C { void M(void* p) { ((delegate*<Plain, void>)p)(null!); } }"),
    ];
}
