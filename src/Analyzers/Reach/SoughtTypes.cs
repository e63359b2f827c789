using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// The types of some technologies, and those through which code can come by one of them without naming it. Grows while references
/// are read. Used by one thread.
/// </summary>
internal sealed class SoughtTypes
{
    private readonly PlacementIndex places;
    private readonly HashSet<int> nodes;
    private readonly string[] starts;
    private readonly string[] neighbourhoods;
    private readonly HashSet<string> namespacesThrough = new(StringComparer.Ordinal);
    private readonly HashSet<(string Namespace, string Name)> through = [];
    private HashSet<(string Namespace, string Name)> fresh = [];
    private HashSet<(string Namespace, string Name)> added = [];

    public SoughtTypes(NodeReach reach, PlacementIndex places, IEnumerable<int> technologies)
    {
        this.places = places;
        nodes = [.. technologies];
        starts = reach.Open.Where(selector => nodes.Contains(selector.Node)).Select(selector => string.Join(".", selector.NamespaceStart)).Distinct().ToArray();
        neighbourhoods = starts.Select(start => string.Join(".", start.Split('.').Take(2))).Distinct().ToArray();
    }

    /// <summary>Begins another round over the references.</summary>
    /// <returns>Whether the last one found types that lead to the sought ones, so that another round may find more.</returns>
    public bool BeginRound()
    {
        (fresh, added) = (added, []);
        return fresh.Count > 0;
    }

    /// <summary>Whether a type was found in the last round to lead to sought ones.</summary>
    public bool IsFresh(string ns, string name) => fresh.Contains((ns, name));

    /// <summary>Whether a namespace may have sought types, or types that lead to them.</summary>
    public bool IsIn(string ns) => namespacesThrough.Contains(ns) || IsBelow(ns, starts);

    /// <summary>Whether a type is sought, or leads to one.</summary>
    public bool Contains(string assembly, string ns, string name) =>
        through.Contains((ns, name)) || (IsBelow(ns, starts) && nodes.Contains(places.Place(assembly, ns, WithoutArity(name)).Node));

    /// <summary>
    /// Whether a type is best found by its own name when its members hand out sought types: in the neighbourhood of these, a
    /// type's name is rarer than the names of its members. Both are right; one of them makes the fast path last longer.
    /// </summary>
    public bool IsNeighbour(string ns) => IsBelow(ns, neighbourhoods);

    /// <summary>Notes that a type leads to sought ones.</summary>
    public void AddThrough(string ns, string name)
    {
        namespacesThrough.Add(ns);
        if (through.Add((ns, name)))
            added.Add((ns, name));
    }

    private static bool IsBelow(string ns, string[] parents)
    {
        foreach (var parent in parents)
        {
            if (ns.StartsWith(parent, StringComparison.Ordinal) && (ns.Length == parent.Length || ns[parent.Length] == '.'))
                return true;
        }

        return false;
    }

    public static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
