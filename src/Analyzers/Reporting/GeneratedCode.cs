using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>
/// Tells Razor's generated code, which is judged at the lines of its page, from all other generated code, which is not.
/// </summary>
internal sealed class GeneratedCode
{
    private readonly ConcurrentDictionary<(string Path, int Line, int Column, string Message), bool> reported = new();

    /// <summary>Whether a symbol is declared in code that Razor made from a page, a view or a component.</summary>
    public static bool IsRazor(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(reference => IsRazor(reference.SyntaxTree));

    /// <summary>Whether a type says that a tool or the compiler made it.</summary>
    public static bool IsMarked(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.GetAttributes().Any(attribute => attribute.AttributeClass?.Name
                is "GeneratedCodeAttribute" or "CompilerGeneratedAttribute" or "EmbeddedAttribute"))
                return true;
        }

        return false;
    }

    /// <summary>Reports a diagnostic; in Razor's code only what a person wrote, at its place in the page, and once.</summary>
    public void Report(Diagnostic diagnostic, Action<Diagnostic> report)
    {
        if (diagnostic.Location.SourceTree is { } tree && IsRazor(tree) && !IsWritten(diagnostic, tree))
            return;

        report(diagnostic);
    }

    private static bool IsRazor(SyntaxTree tree) =>
        tree.FilePath.EndsWith("_cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.FilePath.EndsWith("_razor.g.cs", StringComparison.OrdinalIgnoreCase);

    private bool IsWritten(Diagnostic diagnostic, SyntaxTree tree)
    {
        var visibility = tree.GetLineVisibility(diagnostic.Location.SourceSpan.Start);
        var mapped = diagnostic.Location.GetMappedLineSpan();
        if (visibility is LineVisibility.Hidden or LineVisibility.BeforeFirstLineDirective || !mapped.HasMappedPath)
            return false;

        var start = mapped.StartLinePosition;
        return reported.TryAdd((mapped.Path, start.Line, start.Character, diagnostic.Id + diagnostic.GetMessage()), true);
    }
}
