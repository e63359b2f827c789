using System;
using System.Collections.Generic;
using ArchRules.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>A dependency that may be part of a cycle; it lives as long as its compilation.</summary>
/// <param name="Spot">Where it is.</param>
/// <param name="Named">The type that is named there; null where a member is.</param>
/// <param name="Source">The member or type that depends.</param>
/// <param name="Target">The member or type that it depends on.</param>
internal sealed record CycleSite(Spot Spot, ITypeSymbol? Named, ISymbol Source, ISymbol Target)
{
    private readonly (SyntaxTree? File, int Start) position = Spot.Position;

    /// <summary>By file, then by position, then by who depends: analyzers meet code in any order.</summary>
    public static IComparer<CycleSite> Order { get; } = Comparer<CycleSite>.Create(Compare);

    /// <summary>The token that a person would point at; found only for what is told.</summary>
    public SyntaxToken Token => Spot.FindToken(Named);

    public override string ToString() => $"'{SymbolNames.OfSource(Source).ShortName}' -> '{NameOf(Target)}'";

    private static int Compare(CycleSite a, CycleSite b)
    {
        var byFile = ReferenceEquals(a.position.File, b.position.File)
            ? 0
            : string.CompareOrdinal(a.position.File?.FilePath, b.position.File?.FilePath);
        if (byFile != 0)
            return byFile;

        return a.position.Start != b.position.Start
            ? a.position.Start.CompareTo(b.position.Start)
            : string.CompareOrdinal(a.Source.Name, b.Source.Name);
    }

    private static string NameOf(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? SymbolNames.OfType(type).ShortName
        : SymbolNames.OfMember(symbol, symbol.ContainingType).ShortName;
}
