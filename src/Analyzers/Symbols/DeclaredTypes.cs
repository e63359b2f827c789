using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Symbols;

/// <summary>The types that are declared in a namespace and below, without nested ones: those go with their outer type.</summary>
internal static class DeclaredTypes
{
    public static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol ns) =>
        ns.GetTypeMembers().Concat(ns.GetNamespaceMembers().SelectMany(In));
}
