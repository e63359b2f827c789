using System.Collections.Immutable;
using ArchRules.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Benchmarks.Source;

/// <summary>Runs an analyzer over sources in this process.</summary>
internal static class AnalyzedCompilation
{
    internal static readonly MetadataReference[] References = [.. Sdk.References.Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles sources without binding them yet.</summary>
    public static CSharpCompilation Create(SourceProject project) => Create(project.Files.Select(file => (file, File.ReadAllText(file))));

    /// <summary>Compiles sources without binding them yet.</summary>
    public static CSharpCompilation Create(IEnumerable<(string Name, string Text)> sources) => CSharpCompilation.Create(
        "Project",
        sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text), new CSharpParseOptions(LanguageVersion.Latest), source.Name)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The compiler's and an analyzer's work on a whole compilation: an analyzer alone has the code bound where it asks for anything.</summary>
    /// <returns>CPU seconds.</returns>
    /// <exception cref="InvalidOperationException">The analyzer threw, or told something.</exception>
    public static double Check(CSharpCompilation compilation, DiagnosticAnalyzer analyzer, string model)
    {
        var fresh = Fresh(compilation);
        var before = Environment.CpuUsage.TotalTime;
        var all = fresh.WithAnalyzers([analyzer], Options(model)).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var cost = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return all.FirstOrDefault(diagnostic => diagnostic.Id.StartsWith("AR", StringComparison.Ordinal)) is { } told
            ? throw new InvalidOperationException(told.ToString())
            : cost;
    }

    /// <summary>An analyzer's work on a whole compilation that nothing was asked of before.</summary>
    /// <returns>CPU seconds.</returns>
    /// <exception cref="InvalidOperationException">The analyzer threw, or told something: then this measures violations.</exception>
    public static double Analyze(CSharpCompilation compilation, DiagnosticAnalyzer analyzer, string model)
    {
        var fresh = Fresh(compilation);
        var before = Environment.CpuUsage.TotalTime;
        var all = fresh.WithAnalyzers([analyzer], Options(model)).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var cost = (Environment.CpuUsage.TotalTime - before).TotalSeconds;

        // A real project's namespaces depend on each other in cycles, and AR0111 says so once.
        var told = all.RemoveAll(diagnostic => diagnostic.Id == "AR0111");
        return told.Length == 0 ? cost : throw new InvalidOperationException($"{told.Length} diagnostics, first: {told[0]}");
    }

    // A new compilation of new trees, so that what an earlier run bound or remembers does not help, and a tidy heap, so that its garbage
    // costs nothing here.
    private static CSharpCompilation Fresh(CSharpCompilation compilation)
    {
        var trees = compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)).ToArray();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }

    /// <summary>The options with the model as an additional file.</summary>
    public static CompilationWithAnalyzersOptions Options(string model) => new(
        new AnalyzerOptions([new ModelText(model)]),
        (exception, _, _) => throw new InvalidOperationException("the analyzer threw", exception),
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: false);

    private sealed class ModelText(string text) : AdditionalText
    {
        private readonly SourceText content = SourceText.From(text);

        public override string Path => "/repository/archrules.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }
}
