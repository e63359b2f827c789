using System.Text.RegularExpressions;
using ArchRules.Benchmarks.Measuring;

namespace ArchRules.Benchmarks.Source;

/// <summary>What the analyzer adds to a compilation in a warm compiler server, the way every build after the first one runs.</summary>
internal sealed partial class CompileBenchmark(int rounds)
{
    private static readonly string Here = AppContext.BaseDirectory;

    private static readonly string[] ArchRulesFiles =
    [
        .. new[] { "ArchRules.Analyzers.dll", "ArchRules.Core.dll", "YamlDotNet.dll" }.Select(name => Path.Combine(Here, name)),
    ];

    private static readonly string[] NoOp = [Path.Combine(Here, "ArchRules.Benchmarks.NoOpAnalyzer.dll")];

    private static readonly string[] Empty = [Path.Combine(Here, "ArchRules.Benchmarks.EmptyAnalyzer.dll")];

    /// <summary>The worst case: everything is a candidate.</summary>
    public void Worst(string name, SourceProject project)
    {
        var model = GeneratedCode.Model(NamespacesOf(project));
        Console.WriteLine($"compilation, worst case: {name}, {project.LineCount:N0} lines, CPU of the compiler server");
        var costs = Run(new()
        {
            ["bare"] = project.ResponseFile([], null),
            ["no-op"] = project.ResponseFile(NoOp, null),
            ["archrules"] = project.ResponseFile(ArchRulesFiles, model),
            ["sdk analyzers"] = project.ResponseFile(Sdk.DefaultAnalyzers, null, Sdk.DefaultSeverities),
            ["sdk analyzers + archrules"] = project.ResponseFile([.. Sdk.DefaultAnalyzers, .. ArchRulesFiles], model, Sdk.DefaultSeverities),
        });
        costs.PrintBar("archrules", "no-op", 1.05);
        costs.PrintBar("sdk analyzers + archrules", "sdk analyzers", 1.04);
        Console.WriteLine($"  for comparison: no-op / bare = {costs.Ratio("no-op", "bare"):0.000}, archrules / bare = {costs.Ratio("archrules", "bare"):0.000}");
    }

    /// <summary>The fast path: nothing that the project refers to is forbidden to it.</summary>
    public void Fast(string name, SourceProject project)
    {
        Console.WriteLine($"compilation, fast path: {name}, {project.LineCount:N0} lines, CPU of the compiler server");
        var variants = new Dictionary<string, string> { ["empty"] = project.ResponseFile(Empty, null) };
        foreach (var (variant, model) in FastModels.All)
            variants.Add(variant, project.ResponseFile(ArchRulesFiles, model));

        var costs = Run(variants);
        foreach (var variant in FastModels.All.Keys)
            costs.PrintBar(variant, "empty", 1.01);
    }

    /// <summary>The namespaces that the sources declare.</summary>
    internal static IReadOnlyList<string> NamespacesOf(SourceProject project) => project.Files
        .SelectMany(file => NamespaceLine().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups[1].Value)
        .Where(name => name != "Never")
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToArray();

    private IReadOnlyDictionary<string, double[]> Run(Dictionary<string, string> variants)
    {
        using var server = new CompilerServer();
        var costs = Medians.Compare([.. variants.Keys], rounds, warmUp: 3, variant => server.Compile(variants[variant]));
        costs.PrintCosts("s");
        return costs;
    }

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
