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
    private readonly ConcurrentDictionary<(string Path, int Line, int Column, string Rule, string? Target), bool> reported = new();
    private readonly ConcurrentBag<Diagnostic> imports = [];

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

    /// <summary>Whether a person wrote a token: all but what Razor adds around the lines of a page.</summary>
    public static bool IsWritten(SyntaxToken token) =>
        token.SyntaxTree is not { } tree || !IsRazor(tree) || IsWritten(token.GetLocation(), tree);

    /// <summary>
    /// Reports a diagnostic, in Razor's code once for each place in the page. What stands in a file of imports is compiled into every
    /// page below it, so it waits until all pages are known.
    /// </summary>
    public void Report(Diagnostic diagnostic, Action<Diagnostic> report)
    {
        if (diagnostic.Location.SourceTree is not { } tree || !IsRazor(tree))
            report(diagnostic);
        else if (!IsWritten(diagnostic.Location, tree))
            return;
        else if (IsImport(diagnostic.Location.GetMappedLineSpan().Path))
            imports.Add(diagnostic);
        else if (reported.TryAdd(KeyOf(diagnostic), true))
            report(diagnostic);
    }

    /// <summary>Reports what stands in files of imports, each once.</summary>
    public void ReportImports(Action<Diagnostic> report)
    {
        foreach (var same in imports.GroupBy(KeyOf))
            report(same.OrderBy(diagnostic => diagnostic.GetMessage(), StringComparer.Ordinal).First());
    }

    private static bool IsWritten(Location location, SyntaxTree tree) =>
        tree.GetLineVisibility(location.SourceSpan.Start) is not (LineVisibility.Hidden or LineVisibility.BeforeFirstLineDirective)
        && location.GetMappedLineSpan().HasMappedPath;

    // Two targets at one place are two reports; the pages that an import is compiled into are not.
    private static (string Path, int Line, int Column, string Rule, string? Target) KeyOf(Diagnostic diagnostic)
    {
        var mapped = diagnostic.Location.GetMappedLineSpan();
        diagnostic.Properties.TryGetValue(DiagnosticProperties.TargetComponent, out var target);
        return (mapped.Path, mapped.StartLinePosition.Line, mapped.StartLinePosition.Character, diagnostic.Id, target);
    }

    private static bool IsRazor(SyntaxTree tree) =>
        tree.FilePath.EndsWith("_cshtml.g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.FilePath.EndsWith("_razor.g.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsImport(string path) =>
        path.EndsWith("_ViewImports.cshtml", StringComparison.OrdinalIgnoreCase) || path.EndsWith("_Imports.razor", StringComparison.OrdinalIgnoreCase);
}
