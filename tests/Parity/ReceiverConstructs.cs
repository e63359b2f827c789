namespace ArchRules.Parity.Tests;

/// <summary>Members that one type declares and another one is used to reach: the one that is used decides, design Semantics 8.</summary>
internal static class ReceiverConstructs
{
    public static IEnumerable<Construct> All =>
    [
        new("reached through a result", "class C { void M() { Maker.MakeDerived().Do(); } }"),
        new("reached through a static field", "class C { void M() { Maker.StaticDerived.Do(); } }"),
        new("reached through an element", "class C { void M() { Maker.MakeDerivedArray()[0].Do(); } }"),
        new("reached through a type argument", "class C { void M() { Maker.MakeDerivedList()[0].Do(); } }"),
        new("reached through an inferred type argument", "class C { void M() { Maker.Pass(Maker.MakeDerived()).Do(); } }"),
        new("reached through a generic lambda", "class C { object M() => Maker.MakeDerivedList().Select(d => d.Get(1)); }"),
        new("reached through a task", "class C { async Task M() { (await Maker.MakeDerivedAsync()).Do(); } }"),
        new("reached through a loop variable", "class C { void M() { foreach (var d in Maker.MakeDerivedList()) d.Do(); } }"),
        new("reached through a field", "class C { Derived f = Maker.MakeDerived(); void M() { f.Do(); } }"),
        new("reached through a parameter", "class C { void M(Derived d) { d.Do(); } }"),
        new("reached through a captured parameter", "class C { void M(Derived d) { Maker.Run(() => d.Do()); } }"),
        new("reached through a cast", "class C { void M(object o) { ((Derived)o).Do(); } }"),
        new("reached through as", "class C { void M(object o) { (o as Derived)?.Do(); } }"),
        new("reached through a creation", "class C { void M() { new Derived().Do(); } }"),
        new("reached through ?.", "class C { void M() { Maker.MakeDerived()?.Do(); } }"),
        new("reached through ??", "class C { void M() { (Maker.MakeDerived() ?? Maker.MakeDerived()).Do(); } }"),
        new("reached through ?:", "class C { void M(bool b) { (b ? Maker.MakeDerived() : Maker.StaticDerived).Do(); } }"),
        new("reached below a conditional argument", "class C { int M(bool b) => Maker.MakeDerived().Get(b ? 1 : Maker.Int(2)); }"),
        new("reached below a switch expression", "class C { int M(int i) => Maker.MakeDerived().Get(i switch { 1 => 4, 2 => Maker.Int(i), _ => 7 }); }"),
        new("reached through an interface", "class C { void M() { Maker.MakeIDerived().Use(); } }"),
        new("reached through a generic type", "class C { void M() { Maker.MakeOpenDerived().Do(); } }"),
        new("inherited field", "class C { int M() => Maker.MakeDerived().Field; }"),
        new("inherited field, written", "class C { void M() { Maker.MakeDerived().Field = 1; } }"),
        new("inherited property", "class C { void M() { Maker.MakeDerived().Prop = 1; } }"),
        new("inherited event", "class C { void M() { Maker.MakeDerived().Event += null; } }"),
        new("inherited method group", "class C { void M() { Maker.Run(Maker.MakeDerived().Do); } }"),
        new("inherited virtual method group", "class C { Func<int, int> M() => Maker.MakeDerived().Get; }"),
        new("declared by another component", "class C { void M() { Maker.MakeSub().Own(); } }"),
        new("inherited from object", "class C { object M() => Maker.Make().ToString()!; }"),
        new("override of object's", "class C { object M() => Maker.Make().GetHashCode(); }"),
        new("inherited from object, by a struct", "class C { object M() => Maker.MakeValue().ToString()!; }"),
        new("inherited from object, by an enum", "class C { object M() => Maker.MakeColor().ToString(); }"),
        new("inherited from Exception", "class C { object M(Exception e) => ((ThingException)e).Message; }"),
        new("base call of another component", "class C : Abstract { public override void Do() { } void M() { base.Own(); } }"),
        new("near miss: reached through its own type", "class C { void M(Plain p) { p.Do(); } }", SeenBy.Nobody),
        new("near miss: own type derives", "class D : Plain { } class C { void M(D d) { d.Do(); } }", SeenBy.Nobody),
        new("near miss: converted in a variable", "class C { void M() { Plain p = Maker.MakeDerived(); p.Do(); } }", SeenBy.OptimizedSeesMore),
        new("near miss: converted by a call", "class C { void L(Plain p) { p.Do(); } void M() { L(Maker.MakeDerived()); } }", SeenBy.Nobody),
        new("near miss: converted by a type argument", "class C { void M() { Maker.Pass<Plain>(Maker.MakeDerived()).Do(); } }", SeenBy.Nobody),
        new("near miss: disposed by using", "class C { void M(IDisposable d) { using (d) { } } }", SeenBy.Nobody),
    ];
}
