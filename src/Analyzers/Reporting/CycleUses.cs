using System.Collections.Generic;
using ArchRules.Model;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>
/// The allowed dependencies of one member that may be part of a cycle, counted for each target, so that the table that all threads
/// share is asked once for each and not at every line. Used by one thread.
/// </summary>
internal sealed class CycleUses(CompilationCycles cycles, ISymbol source, Placement sourcePlace)
{
    private readonly List<Use> uses = [];

    /// <summary>Counts a dependency.</summary>
    /// <param name="type">The type that is used.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="member">The member that is used; null for the type itself.</param>
    /// <param name="spot">Where.</param>
    public void Add(INamedTypeSymbol type, in Placement place, ISymbol? member, in Spot spot)
    {
        if (!cycles.IsOwn(type))
            return;

        // Inside a component the namespaces are what may go round.
        var ns = sourcePlace.IsSame(place) ? type.ContainingNamespace : null;
        if (ns is not null && SymbolEqualityComparer.Default.Equals(ns, source.ContainingNamespace))
            return;

        for (var i = 0; i < uses.Count; i++)
        {
            if (uses[i].Place.IsSame(place) && SymbolEqualityComparer.Default.Equals(uses[i].Namespace, ns))
            {
                uses[i] = uses[i] with { Count = uses[i].Count + 1 };
                return;
            }
        }

        uses.Add(new Use(place, ns, 1, new CycleSite(spot.WithoutOperation, member is null ? type : null, source, member ?? type)));
    }

    /// <summary>Hands them over.</summary>
    public void Complete()
    {
        foreach (var use in uses)
            cycles.Add(use.Site, sourcePlace, (use.Place, use.Namespace), use.Count);
    }

    private readonly record struct Use(Placement Place, INamespaceSymbol? Namespace, int Count, CycleSite Site);
}
