using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Tests;

/// <summary>Runs the analyzer without the test library, where a test needs many runs, or the compilation itself.</summary>
internal static class BareCompiler
{
    private static readonly MetadataReference[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Linq.dll" or "System.Collections.dll"
            or "System.Data.Common.dll" or "System.ComponentModel.TypeConverter.dll" or "System.ComponentModel.Primitives.dll")
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToArray();

    public static CSharpCompilation Compile(params (string Path, string Text)[] sources) => CSharpCompilation.Create(
        "TestProject",
        sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path)),
        Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The diagnostics of the analyzer, in the order of their places.</summary>
    /// <exception cref="AggregateException">The analyzer threw.</exception>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(string model, CSharpCompilation compilation)
    {
        var failures = new List<Exception>();
        var files = ImmutableArray.Create<AdditionalText>(new ModelText(model));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files),
            (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var analyzed = new CompilationWithAnalyzers(compilation, [new ArchitectureAnalyzer()], options);
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return failures.Count > 0
            ? throw new AggregateException(failures)
            : [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.ToString(), StringComparer.Ordinal)];
    }

    private sealed class ModelText(string text) : AdditionalText
    {
        private readonly SourceText content = SourceText.From(text);

        public override string Path => "/repo/archrules.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }
}
