namespace ArchRules.Parity.Tests.Forms;

/// <summary>Members that the compiler finds by their names: no one writes them.</summary>
internal static class FoundByNameForms
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("foreach over a pattern", "class C { void M() { foreach (var i in Maker.[|MakeCountable|]()) { } } }", "class C { void M() { foreach (var i in new List<int>()) { } } }"),
        new("foreach by an extension", "class C { void M(Plain p) { foreach (var i in [|p|]) { } } }", "class C { void M(Plain p) { foreach (var i in \"p\") { } } }"),
        new("foreach with a deconstruction", "class C { void M() { foreach ([|var|] (a, b) in Maker.MakeList()) { } } }", "class C { void M(List<(int, int)> l) { foreach (var (a, b) in l) { } } }"),
        new("foreach with a conversion", "class C { void M() { foreach (int i in Maker.[|MakeList|]()) { } } }", "class C { void M(List<byte> l) { foreach (int i in l) { } } }"),
        new("await foreach over a pattern", "class C { async Task M() { await foreach (var i in Maker.[|MakeAsyncCountable|]()) { } } }", "class C { async Task M(IAsyncEnumerable<int> a) { await foreach (var i in a) { } } }"),
        new("await foreach by an extension", "class C { async Task M(Plain p) { await foreach (var i in [|p|]) { } } }", "class C { async Task M(IAsyncEnumerable<Plain> a) { await foreach (var i in a) { } } }"),
        new("await by a pattern", "class C { async Task M() { [|await|] Maker.MakeAwaitable(); } }", "class C { async Task M() { await Task.Yield(); } }"),
        new("await by an extension", "class C { async Task M(Plain p) { [|await|] p; } }", "class C { async Task M(Task p) { await p; } }"),
        new("await of a thing", "class C { async Task M() { (await Maker.MakeAsync()).[|Do|](); } }", "class C { async Task M(Task<Plain> p) { (await p).Do(); } }"),
        new("await using a pattern", "class C { async Task M() { await using (Maker.[|MakeAsyncResource|]()) { } } }", "class C { async Task M(IAsyncDisposable d) { await using (d) { } } }"),
        new("await using declaration", "class C { async Task M() { await using [|var|] r = Maker.MakeAsyncResource(); } }", "class C { async Task M(IAsyncDisposable d) { await using var r = d; } }"),
        new("await using an interface", "class C { async Task M() { await using (new Store.[|Both|]()) { } } }", "class C { async Task M() { await using (new System.IO.MemoryStream()) { } } }"),
        new("await using a result to await", "class C { async Task M(Service.Late l) { await using ([|l|]) { } } }", "class C { async Task M(Service.Late l) { await Task.Yield(); } }"),
        new("using a ref struct", "class C { void M() { using [|var|] r = Maker.MakeRefResource(); } }", "class C { void M(IDisposable d) { using var r = d; } }"),
        new("deconstruction", "class C { int M() { var (a, b) [|=|] Maker.Make(); return a + b; } }", "class C { int M((int, int) t) { var (a, b) = t; return a + b; } }"),
        new("deconstruction, nested", "class C { int M() { var (x, (a, b)) [|=|] (1, Maker.Make()); return a + b; } }", "class C { int M() { var (x, (a, b)) = (1, (2, 3)); return a + b; } }"),
        new("deconstruction by an extension", "class C { int M(Plain p) { var (a, b) [|=|] p; return a + b; } }", "class C { int M(Plain p) { var (a, b) = (p.Field, p.Prop); return a + b; } }"),
        new("deconstruction into fields", "class C { int a, b; void M() { (a, b) [|=|] Maker.Make(); } }", "class C { int a, b; void M() { (a, b) = (b, a); } }"),
        new("fixed by a pattern", "unsafe class C { void M() { fixed (int* p = Maker.[|MakePinned|]()) { } } }", "unsafe class C { void M(int[] a) { fixed (int* p = a) { } } }"),
        new("fixed by an extension", "unsafe class C { void M(Plain a) { fixed (int* p = [|a|]) { } } }", "unsafe class C { void M(Span<int> a) { fixed (int* p = a) { } } }"),
        new("query over a pattern", "class C { int M() => from i in Maker.MakeSource() [|select|] i; }", "class C { object M(List<int> l) => from i in l select i; }"),
        new("query with a condition", "class C { object M() => from i in Maker.MakeSource() [|where|] i > 1 select i; }", "class C { object M(List<int> l) => from i in l where i > 1 select i; }"),
        new("query by an extension", "class C { int M(Plain p) => from i in p [|select|] i; }", "class C { object M(List<Plain> p) => from i in p select i; }"),
    ];
}
