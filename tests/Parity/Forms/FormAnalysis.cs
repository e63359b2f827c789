using System.Collections.Immutable;
using ArchRules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Parity.Tests.Forms;

/// <summary>What the analyzer says of the forms.</summary>
internal static class FormAnalysis
{
    /// <summary>All its diagnostics about dependencies.</summary>
    /// <exception cref="AggregateException">The analyzer threw.</exception>
    public static async Task<ImmutableArray<Diagnostic>> Run(CSharpCompilation compilation)
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([new ModelText(Prelude.Model)]), (exception, _, _) => failures.Add(exception), true, false);
        var analyzed = new CompilationWithAnalyzers(compilation, [new ArchitectureAnalyzer()], options);
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return failures.Count > 0
            ? throw new AggregateException(failures)
            : [.. diagnostics.Where(diagnostic => diagnostic.Properties.ContainsKey("target"))];
    }

    private sealed class ModelText(string text) : AdditionalText
    {
        public override string Path => "/src/archrules.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
