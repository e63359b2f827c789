using ArchRules.Analyzers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Benchmarks.Source;

/// <summary>
/// Memory for each visited node where no code crosses a border: the same 200 methods with few and with many lines. What the analyzer
/// allocates beyond one that does nothing must not grow with the lines.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class MemoryBenchmark
{
    private const string Model = """
        components:
          inner: { namespaces: Dense.N0 }
          never: { namespaces: Never }
        arrows: []
        """;

    private CSharpCompilation? compilation;

    /// <summary>How many lines each method has.</summary>
    [Params(5, 50)]
    public int Lines { get; set; }

    internal static void Run() => BenchmarkRunner.Run<MemoryBenchmark>(ManualConfig
        .Create(DefaultConfig.Instance)
        .WithOptions(ConfigOptions.DisableLogFile)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "archrules-benchmark-memory"))
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithInvocationCount(4).WithUnrollFactor(1)));

    /// <summary>Parses the sources.</summary>
    [GlobalSetup]
    public void Parse() => compilation = AnalyzedCompilation.Create(GeneratedCode.Inner(200, Lines));

    /// <summary>An analyzer that does nothing in the same actions.</summary>
    [Benchmark(Baseline = true)]
    public double NoOp() => Analyze(new NoOpAnalyzer());

    /// <summary>ArchRules.</summary>
    [Benchmark]
    public double ArchRules() => Analyze(new ArchitectureAnalyzer());

    private double Analyze(DiagnosticAnalyzer analyzer) => AnalyzedCompilation.Analyze(compilation!, analyzer, Model);
}
