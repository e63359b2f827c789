using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using ArchRules.Analyzers.Symbols;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>The types of a compilation that belong to no component: AR0004 once for each topmost namespace of them.</summary>
internal sealed class UnassignedTypes
{
    private readonly ConcurrentBag<INamedTypeSymbol> types = [];

    public void Add(INamedTypeSymbol type) => types.Add(type);

    public void Report(string assembly, Action<Diagnostic> report)
    {
        var namespaces = types.GroupBy(SymbolNames.NamespaceOf).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var ns in namespaces.Keys.Where(ns => !namespaces.Keys.Any(outer => IsInside(ns, outer))))
        {
            var first = namespaces[ns].Select(type => type.Locations[0]).OrderBy(Path, StringComparer.Ordinal).ThenBy(Position).First();
            var count = namespaces.Where(other => other.Key == ns || IsInside(other.Key, ns)).Sum(other => other.Value.Length);
            var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Namespace, ns);
            report(Diagnostic.Create(Descriptors.Unassigned, first, properties, UnassignedNamespace.Message(ns, assembly, count)));
        }
    }

    private static bool IsInside(string ns, string outer) =>
        ns != outer && (outer.Length == 0 || ns.StartsWith(outer + ".", StringComparison.Ordinal));

    private static string Path(Location location) => location.SourceTree?.FilePath ?? "";

    private static int Position(Location location) => location.SourceSpan.Start;
}
