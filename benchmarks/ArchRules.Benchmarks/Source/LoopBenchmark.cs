using ArchRules.Analyzers;
using ArchRules.Benchmarks.Measuring;

namespace ArchRules.Benchmarks.Source;

/// <summary>
/// What the analyzer costs in one process that stays warm: many short rounds, which a machine that others use disturbs less than
/// whole compilations.
/// </summary>
internal sealed class LoopBenchmark(int rounds)
{
    /// <summary>The worst case: everything is a candidate.</summary>
    public void Worst(string name, SourceProject project)
    {
        Console.WriteLine($"analysis, worst case: {name}, {project.LineCount:N0} lines, CPU of this process");
        Worst(AnalyzedCompilation.Create(project), GeneratedCode.Model(CompileBenchmark.NamespacesOf(project)));
    }

    /// <summary>The fast path, with all that the compiler does but writing the assembly.</summary>
    public void Fast(string name, SourceProject project)
    {
        Console.WriteLine($"compiler and analysis, fast path: {name}, {project.LineCount:N0} lines, CPU of this process");
        var compilation = AnalyzedCompilation.Create(project);
        var costs = Medians.Compare(["empty", Again("empty"), .. FastModels.All.Keys], rounds, 2, variant => AnalyzedCompilation.Check(
            compilation, FastModels.All.ContainsKey(variant) ? new ArchitectureAnalyzer() : new EmptyAnalyzer(), FastModels.All.GetValueOrDefault(variant, "")));
        costs.PrintCosts("s");
        costs.PrintBar(Again("empty"), "empty", 1);
        foreach (var variant in FastModels.All.Keys)
            costs.PrintBar(variant, "empty", 1.01);
    }

    /// <summary>How the cost grows with lines.</summary>
    public void GrowthByLines()
    {
        foreach (var lines in (int[])[1_000, 10_000, 100_000])
        {
            Console.WriteLine($"growth: {lines:N0} lines, 100 components");
            Worst(AnalyzedCompilation.Create(GeneratedCode.Dense(100, Math.Max(lines, 5_200)).Take(Math.Max(20, lines / 52))), GeneratedCode.DenseModel(100));
        }
    }

    /// <summary>How the cost grows with components.</summary>
    public void GrowthByComponents(IEnumerable<int> counts)
    {
        foreach (var components in counts)
        {
            Console.WriteLine($"growth: {components:N0} components, 52,000 lines");
            Worst(AnalyzedCompilation.Create(GeneratedCode.Dense(components, 52_000)), GeneratedCode.DenseModel(components));
        }
    }

    private void Worst(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation, string model)
    {
        var costs = Medians.Compare(["no-op", Again("no-op"), "archrules"], rounds, 2, variant => AnalyzedCompilation.Analyze(
            compilation, variant == "archrules" ? new ArchitectureAnalyzer() : new NoOpAnalyzer(), model));
        costs.PrintCosts("s");
        costs.PrintBar(Again("no-op"), "no-op", 1);
        costs.PrintBar("archrules", "no-op", 1.05);
    }

    // The reference against itself shows how far a ratio of this run can be trusted.
    private static string Again(string reference) => reference + ", again";
}
