using Microsoft.CodeAnalysis.CSharp;

namespace ArchRules.Analyzers.Tests;

/// <summary>Code is broken most of the time while it is typed. The analyzer must not throw then: that would fail the build.</summary>
public sealed class BrokenCodeTests
{
    private const int Seed = 20261122;

    private static readonly string Source = CodeForms.Preamble + """
        namespace A
        {
            [Mark(typeof(Store))]
            class User<T>(Store given) : C.HasStore, IStore where T : Store, new()
            {
                Store field = new() { Size = 1 }, other = new Store(3);
                event Handler? Happened;
                Kind Property { get; [Mark] set; } = Kind.One;
                int this[Store key, Kind kind = Kind.Two] => key[1];
                public User() : this(Store.Open()) => Happened += x => S.Save();
                void IStore.Save() { }
                static Store operator +(User<T> a, Store b) => b;
                delegate Store Making(in Point point);
                record Pair(Store Left, Item? Right) : Item(1);

                async Task<List<Store>> Run(object o, params Store[] many)
                {
                    if (o is Store { Size: > 1, Field: var f } s and not C.Derived || o is [1, .. var rest]) s.Save();
                    foreach (var (a, b) in many) { foreach (var i in C.Give.Walk()) await C.Give.Later(); }
                    var (x, (y, z)) = (new Store(), C.Give.Store());
                    using var store = C.Give.Store();
                    try { checked { store++; } } catch (StoreException e) when (e.Data is null) { throw; } finally { store.Dispose(); }
                    Func<Store, Task> later = async ([Mark] Store t) => { await Task.Yield(); Local(t); };
                    void Local<U>(U u) where U : Store => _ = nameof(u.Size) + typeof(Generic<>) + default(Point) + sizeof(Kind);
                    var query = from t in many where t.Size > 1 join v in many on t.Size equals v.Size select new { t, v };
                    var copy = new Item(1) with { X = Store.Max };
                    Bag bag = [1, .. bag2, 3]; Span<Point> points = stackalloc Point[2];
                    Handler handler = delegate { }; handler(1); Action act = store.Save;
                    o = o switch { Store => 1, Point { X: 1 } => 2, (int, Store) => 3, _ => (long)store };
                    lock (store) { unsafe { Point* p = null; p->X = 1; fixed (Point* q = &p[0]) { } } }
                    yield return $"{store.Size,3:x}{C.Give.Counted()[1..^1]}";
                    goto done; done: return many is null ? default! : new List<Store>(many) { store, new() { [1] = 2 } };
                }
            }
        }
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Code_with_tokens_missing_never_makes_the_analyzer_throw(int round)
    {
        var random = new Random(Seed + round);
        var tokens = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().ToArray();
        for (var mutant = 0; mutant < 40; mutant++)
        {
            var missing = Enumerable.Range(0, 1 + mutant % 4).Select(_ => random.Next(tokens.Length)).ToHashSet();
            var text = string.Concat(tokens.Where((_, index) => !missing.Contains(index)).Select(token => token.ToFullString()));
            await BareCompiler.Analyze(Models.Apart, BareCompiler.Compile(("User.cs", text)));
        }
    }

    [Fact]
    public async Task Code_that_ends_anywhere_never_makes_the_analyzer_throw()
    {
        var start = Source.IndexOf("namespace A", StringComparison.Ordinal);
        for (var end = start; end < Source.Length; end += 61)
            await BareCompiler.Analyze(Models.Apart, BareCompiler.Compile(("User.cs", Source[..end])));
    }

    [Fact]
    public async Task Very_deep_code_never_makes_the_analyzer_throw()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("B.Store.Get()", 4000));
        var text = "namespace B { public class Store { public static int Get() => 1; } } namespace A { class User { int Sum() => " + sum + "; } }";
        var found = await BareCompiler.Analyze(Models.Apart, BareCompiler.Compile(("User.cs", text)));
        Assert.Equal(["AR0101"], found.Select(diagnostic => diagnostic.Id));
    }
}
