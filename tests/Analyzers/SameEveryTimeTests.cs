namespace ArchRules.Analyzers.Tests;

/// <summary>Concurrent analysis gives the same diagnostics every time.</summary>
public sealed class SameEveryTimeTests
{
    [Fact]
    public async Task Ten_runs_over_many_files_give_one_result()
    {
        var sources = Enumerable.Range(0, 40).Select(i => ($"User{i}.cs", $$"""
            namespace A { class User{{i}} { object Run(B.Store store) => B.Store.Open().Size + new B.Store().Size + store[{{i}}]; } }
            """)).Append(("Store.cs", """
            namespace B { public class Store { public static Store Open() => new(); public int Size => 1; public int this[int i] => i; } }
            """)).ToArray();

        var results = new HashSet<string>();
        for (var run = 0; run < 10; run++)
        {
            var found = await BareCompiler.Analyze(Models.Apart, BareCompiler.Compile(sources));
            results.Add(string.Join("\n", found));
        }

        var result = Assert.Single(results);
        Assert.Equal(80, result.Split('\n').Length);
        Assert.Contains("User7.cs(1,42): warning AR0101: 'User7.Run' must not use 'Store': no arrow leads from 'a' to 'b'", result);
    }
}
