using System;
using System.Collections.Generic;
using ArchRules.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>A dependency that may be part of a cycle; it lives as long as its compilation.</summary>
/// <param name="Token">Where it is.</param>
/// <param name="Source">The member or type that depends.</param>
/// <param name="Target">The member or type that it depends on.</param>
internal sealed record CycleSite(SyntaxToken Token, ISymbol Source, ISymbol Target)
{
    /// <summary>By file, then by position: analyzers meet code in any order.</summary>
    public static IComparer<CycleSite> Order { get; } = Comparer<CycleSite>.Create((a, b) =>
    {
        var byFile = string.CompareOrdinal(a.Token.SyntaxTree?.FilePath, b.Token.SyntaxTree?.FilePath);
        return byFile != 0 ? byFile : a.Token.SpanStart.CompareTo(b.Token.SpanStart);
    });

    public override string ToString() => $"'{SymbolNames.OfSource(Source).ShortName}' -> '{NameOf(Target)}'";

    private static string NameOf(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? SymbolNames.OfType(type).ShortName
        : SymbolNames.OfMember(symbol, symbol.ContainingType).ShortName;
}
