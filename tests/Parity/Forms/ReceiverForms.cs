namespace ArchRules.Parity.Tests.Forms;

/// <summary>Members that one type declares and another one is used to reach: the one that is used decides, design Semantics 8.</summary>
internal static class ReceiverForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("reached through a result", "class C { void M() { Maker.MakeDerived().[|Do|](); } }", "class C { void M() { Maker.MakePlain().Do(); } }"),
        new("reached through a static field", "class C { void M() { Maker.StaticDerived.[|Do|](); } }", "class C { static Plain f = new(); void M() { f.Do(); } }"),
        new("reached through an element", "class C { void M() { Maker.MakeDerivedArray()[0].[|Do|](); } }", "class C { void M(Plain[] p) { p[0].Do(); } }"),
        new("reached through a type argument", "class C { void M() { Maker.MakeDerivedList()[0].[|Do|](); } }", "class C { void M(List<Plain> p) { p[0].Do(); } }"),
        new("reached through an inferred type argument", "class C { void M() { Maker.Pass(Maker.MakeDerived()).[|Do|](); } }", "class C { void M() { Maker.Pass<Plain>(Maker.MakeDerived()).Do(); } }"),
        new("reached through a generic lambda", "class C { object M() => Maker.MakeDerivedList().Select(d => d.[|Get|](1)); }", "class C { object M(List<Plain> p) => p.Select(d => d.Get(1)); }"),
        new("reached through a task", "class C { async Task M() { (await Maker.MakeDerivedAsync()).[|Do|](); } }", "class C { async Task M(Task<Plain> p) { (await p).Do(); } }"),
        new("reached through a loop variable", "class C { void M() { foreach (var d in Maker.MakeDerivedList()) d.[|Do|](); } }", "class C { void M(List<Plain> p) { foreach (var d in p) d.Do(); } }"),
        new("reached through a field", "class C { [|Derived|] f = Maker.MakeDerived(); void M() { f.[|Do|](); } }", "class C { Plain f = new(); void M() { f.Do(); } }"),
        new("reached through a parameter", "class C { void M([|Derived|] d) { d.[|Do|](); } }", "class C { void M(Plain d) { d.Do(); } }"),
        new("reached through a captured parameter", "class C { void M([|Derived|] d) { Maker.Run(() => d.[|Do|]()); } }", "class C { void M(Plain d) { Maker.Run(() => d.Do()); } }"),
        new("reached through a cast", "class C { void M(object o) { ((Derived)o).[|Do|](); } }", "class C { void M(object o) { ((Plain)o).Do(); } }"),
        new("reached through as", "class C { void M(object o) { (o as Derived)?.[|Do|](); } }", "class C { void M(object o) { (o as Plain)?.Do(); } }"),
        new("reached through a creation", "class C { void M() { new Derived().[|Do|](); } }", "class D : Plain { } class C { void M() { new D().Do(); } }"),
        new("reached through ?.", "class C { void M() { Maker.MakeDerived()?.[|Do|](); } }", "class C { void M(Plain p) { p?.Do(); } }"),
        new("reached through ??", "class C { void M() { (Maker.MakeDerived() ?? Maker.MakeDerived()).[|Do|](); } }", "class C { void M(Plain p) { (p ?? p).Do(); } }"),
        new("reached through ?:", "class C { void M(bool b) { (b ? Maker.MakeDerived() : Maker.StaticDerived).[|Do|](); } }", "class C { void M(bool b, Plain p) { (b ? p : p).Do(); } }"),
        new("reached below a conditional argument", "class C { int M(bool b) => Maker.MakeDerived().[|Get|](b ? 1 : Maker.Int(2)); }", "class C { int M(bool b) => Maker.MakePlain().Get(b ? 1 : Maker.Int(2)); }"),
        new("reached below a switch expression", "class C { int M(int i) => Maker.MakeDerived().[|Get|](i switch { 1 => 4, 2 => Maker.Int(i), _ => 7 }); }", "class C { int M(int i) => Maker.MakePlain().Get(i switch { 1 => 4, 2 => Maker.Int(i), _ => 7 }); }"),
        new("reached through an interface", "class C { void M() { Maker.MakeIDerived().[|Use|](); } }", "class C { void M(IPlain p) { p.Use(); } }"),
        new("reached through a generic type", "class C { void M() { Maker.MakeOpenDerived().[|Do|](); } }", "class C { void M() { new Box<int>().Do(); } }"),
        new("reached through a variable", "class C { void M() { Derived d = Maker.MakeDerived(); d.[|Do|](); } }", "class C { void M() { Plain p = Maker.MakeDerived(); p.Do(); } }", SeenBy.OptimizedSeesNear),
        new("reached through an argument", "class C { void L([|Derived|] p) { p.[|Do|](); } void M() { L(Maker.MakeDerived()); } }", "class C { void L(Plain p) { p.Do(); } void M() { L(Maker.MakeDerived()); } }"),
        new("inherited field", "class C { int M() => Maker.MakeDerived().[|Field|]; }", "class C { int M(Plain p) => p.Field; }"),
        new("inherited field, written", "class C { void M() { Maker.MakeDerived().[|Field|] = 1; } }", "class C { void M(Plain p) { p.Field = 1; } }"),
        new("inherited property", "class C { void M() { Maker.MakeDerived().[|Prop|] = 1; } }", "class C { void M(Plain p) { p.Prop = 1; } }"),
        new("inherited event", "class C { void M() { Maker.MakeDerived().[|Event|] += null; } }", "class C { void M(Plain p) { p.Event += null; } }"),
        new("inherited method group", "class C { void M() { Maker.Run(Maker.MakeDerived().[|Do|]); } }", "class C { void M(Plain p) { Maker.Run(p.Do); } }"),
        new("inherited virtual method group", "class C { Func<int, int> M() => Maker.MakeDerived().[|Get|]; }", "class C { Func<int, int> M(Plain p) => p.Get; }"),
        new("declared by another component", "class C { void M() { Maker.MakeSub().[|Own|](); } }", "class C { void M() { Maker.MakeSub(); } }"),
        new("inherited from object", "class C { object M() => Maker.Make().[|ToString|]()!; }", "class C { object M() => Maker.MakePlain().ToString()!; }"),
        new("override of object's", "class C { object M() => Maker.Make().[|GetHashCode|](); }", "class C { object M() => Maker.MakePlain().GetHashCode(); }"),
        new("inherited from object, by a struct", "class C { object M() => Maker.MakeValue().[|ToString|]()!; }", "class C { object M(PlainValue p) => p.ToString()!; }"),
        new("inherited from object, by an enum", "class C { object M() => Maker.MakeColor().[|ToString|](); }", "class C { object M(Shade p) => p.ToString(); }"),
        new("inherited from Exception", "class C { object M(Exception e) => ((ThingException)e).[|Message|]; }", "class C { object M(Exception e) => ((PlainException)e).Message; }"),
        new("base call of another component", "class C : [|Abstract|] { public override void Do() { } void M() { base.[|Own|](); } }", "class C : Plain { void M() { base.Do(); } }"),
        new("disposed by name", "class C { void M() { Maker.MakeResource().[|Dispose|](); } }", "class C { void M(IDisposable d) { using (d) { } } }"),
    ];
}
