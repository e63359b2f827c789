namespace ArchRules.Parity.Tests.Forms;

/// <summary>What C# 13 and 14 brought: the analyzer's oldest compiler does not know it, the newest one does.</summary>
internal static class ModernForms
{
    /// <summary>What these forms depend on, besides <see cref="Prelude"/>.</summary>
    public const string Prelude = """
        using System;
        using System.Collections.Generic;

        namespace Store
        {
            public static class Members
            {
                extension(Service.Plain p)
                {
                    public int Count => 1;
                    public int Total { get => 1; set { } }
                    public void Press() { }
                    public static int Shared => 1;
                    public static Service.Plain Build() => new();
                    public static Service.Plain operator -(Service.Plain a, Service.Plain b) => a;
                    public void operator *=(int i) { }
                }
            }

            public class Tally { public int N; public void operator +=(int i) { } public void operator ++() { } }
            public ref struct Window { public int First; }
        }

        namespace Service
        {
            public static class Givers
            {
                public static Store.Tally Tally = new();
                public static void Spread(params List<Store.Thing> many) { }
                public static void SpreadSpan(params ReadOnlySpan<Store.Value> many) { }
                public static void SpreadPlain(params ReadOnlySpan<Plain> many) { }
                public static int Sum(ReadOnlySpan<int> all) => 0;
                public static int Things(ReadOnlySpan<Store.Thing> all) => 0;
            }
            public static class PlainMembers { extension(Plain p) { public int Size => 1; public static int Own => 1; } }
        }
        """;

    public static IReadOnlyList<Form> All { get; } = new Form[]
    {
        new("extension property", "class C { int M(Plain p) => p.[|Count|]; }", "class C { int M(Plain p) => p.Size; }"),
        new("extension property, write", "class C { void M(Plain p) { p.[|Total|] = 1; } }", "class C { void M(Plain p) { p.Prop = 1; } }"),
        new("extension method of a block", "class C { void M(Plain p) { p.[|Press|](); } }", "class C { void M(Plain p) { p.Do(); } }"),
        new("static extension property", "class C { int M() => Plain.[|Shared|]; }", "class C { int M() => Plain.Own; }"),
        new("static extension method", "class C { void M() { Plain.[|Build|](); } }", "class C { void M() { Plain.StaticDo(); } }"),
        new("extension operator", "class C { object M(Plain p) => p [|-|] p; }", "class C { object M(Plain p) => p + p; }"),
        new("extension compound assignment", "class C { Plain f = new(); void M() { f [|*=|] 2; } }", "class C { int f; void M() { f *= 2; } }"),
        new("compound assignment operator", "class C { void M() { Givers.Tally [|+=|] 2; } }", "class C { Plain f = new(); void M() { f += null!; } }"),
        new("increment operator of an instance", "class C { void M() { Givers.Tally[|++|]; } }", "class C { int f; void M() { f++; } }"),
        new("null-conditional assignment", "class C { void M() { Maker.Make()?.[|Prop|] = 1; } }", "class C { void M() { Maker.MakePlain()?.Prop = 1; } }"),
        new("null-conditional compound assignment", "class C { void M() { Givers.Tally?.[|N|] += 1; } }", "class C { void M() { Maker.MakePlain()?.Field += 1; } }"),
        new("property with field", "class C { public [|Thing|]? P { get => field; set => field = value; } }", "class C { public Plain? P { get => field; set => field = value; } }"),
        new("in a property with field", "class C { public int P { get => field; set => field = Thing.[|StaticGet|](); } }", "class C { public int P { get => field; set => field = Plain.StaticGet(); } }"),
        new("attribute of the field of a property", "class C { [field: [|Mark|]] public int P { get => field; set; } }", "class C { [field: Plain(1)] public int P { get => field; set; } }"),
        new("partial property", "partial class C { public partial [|Thing|]? P { get; } public partial Thing? P => null; }", "partial class C { public partial Plain? P { get; } public partial Plain? P => null; }"),
        new("partial indexer", "partial class C { public partial int this[[|Thing|] t] { get; } public partial int this[Thing t] => 1; }", "partial class C { public partial int this[Plain t] { get; } public partial int this[Plain t] => 1; }"),
        new("partial event", "partial class C { public partial event [|Handler|] E; public partial event Handler E { add { } remove { } } }", "partial class C { public partial event PlainHandler E; public partial event PlainHandler E { add { } remove { } } }"),
        new("in a partial event", "partial class C { public partial event Action E; public partial event Action E { add { Thing.[|StaticDo|](); } remove { } } }", "partial class C { public partial event Action E; public partial event Action E { add { Plain.StaticDo(); } remove { } } }"),
        new("partial constructor", "partial class C { public partial C([|Thing|] t); public partial C(Thing t) { } }", "partial class C { public partial C(Plain t); public partial C(Plain t) { } }"),
        new("in a partial constructor", "partial class C { public partial C(); public partial C() { Thing.[|StaticDo|](); } }", "partial class C { public partial C(); public partial C() { Plain.StaticDo(); } }"),
        new("nameof an open generic type", "class C { string M() => nameof([|Open|]<>); }", "class C { string M() => nameof(Box<>); }", SeenBy.SourceOnly),
        new("params collection", "class C { void M() { Givers.[|Spread|](null!, null!); } }", "class C { void M() { Givers.SpreadPlain(new Plain()); } }"),
        new("params span", "class C { void M() { Givers.[|SpreadSpan|](Maker.MakeValue(), Maker.MakeValue()); } }", "class C { void M() { Givers.SpreadPlain(null!, null!); } }"),
        new("span conversion", "class C { int M() => Givers.Things(Maker.[|MakeArray|]()); }", "class C { int M(int[] a) => Givers.Sum(a); }"),
        new("extension block's receiver", "static class C { extension([|Thing|] t) { public int X => 1; } }", "static class C { extension(Plain t) { public int X => 1; } }"),
        new("extension block's member", "static class C { extension(string s) { public [|Thing|]? X => null; } }", "static class C { extension(string s) { public Plain? X => null; } }"),
        new("extension block's constraint", "static class C { extension<T>(T s) where T : [|Thing|] { public int X => 1; } }", "static class C { extension<T>(T s) where T : Plain { public int X => 1; } }"),
        new("in an extension block's method", "static class C { extension(string s) { public void M() => Thing.[|StaticDo|](); } }", "static class C { extension(string s) { public void M() => Plain.StaticDo(); } }"),
        new("in an extension block's property", "static class C { extension(string s) { public int P => Thing.[|StaticGet|](); } }", "static class C { extension(string s) { public int P => Plain.StaticGet(); } }"),
        new("interface of a ref struct", "ref struct C : [|IThing|] { public void Use() { } }", "ref struct C : IPlain { public void Use() { } }"),
        new("type argument that allows a ref struct", "class C { void M<T>(T t) where T : [|IThing|], allows ref struct { t.[|Use|](); } }", "class C { void M<T>(T t) where T : IPlain, allows ref struct { t.Use(); } }"),
        new("modifier of a lambda's parameter without a type", "class C { void M() { D d = (ref [|v|]) => { }; d(ref f); } [|Value|] f; delegate void D(ref [|Value|] v); }", "class C { void M() { D d = (ref v) => { }; d(ref f); } PlainValue f; delegate void D(ref PlainValue v); }"),
        new("index from the end in an initializer", "class C { object M() => new Lists { All = { [^1] = Thing.[|StaticGet|]() } }; class Lists { public int[] All = new int[3]; } }", "class C { object M() => new Lists { All = { [^1] = 1 } }; class Lists { public int[] All = new int[3]; } }"),
        new("lock object", "class C { System.Threading.Lock l = new(); void M() { lock (l) { Thing.[|StaticDo|](); } } }", "class C { System.Threading.Lock l = new(); void M() { lock (l) { Plain.StaticDo(); } } }"),
    }.Select(form => form with { Since = 14 }).ToArray();
}
