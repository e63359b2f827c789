using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>Finds what the signatures of one assembly show of others: AR0108.</summary>
internal sealed class ShownTypes(Judge judge, AssemblyFacts facts)
{
    private readonly HashSet<int> adapters = [];

    /// <summary>Judges one dependency that breaks no other rule. Bases come before members, as readers list them.</summary>
    /// <returns>The violation; null where nothing leaks.</returns>
    public Violation? FindLeak(DependencyRow row, in Crossing crossing)
    {
        var source = facts.Members[row.Source];
        if (!LeakCheck.IsShown(row.Kind) || row.InRoot || !crossing.Source.HasNode || MakesItsOwn(source.Type, row.Kind, crossing.Target))
            return null;

        if (source.Surface == Surface.Hidden || !crossing.Source.IsExposed)
            return null;

        if (judge.IsLeak(crossing))
            return judge.Describe(crossing, LeakCheck.Id, facts.Describe(row));

        return source.Surface == Surface.Query && IsQuery(row) && judge.CanShowQueries(crossing.Source.Node)
            ? judge.DescribeQuery(crossing.Source, facts.Describe(row))
            : null;
    }

    // A type that derives from a technology's, such as a database context, makes it its component's own.
    private bool MakesItsOwn(int type, DependencyKind kind, Placement target)
    {
        if (target.Node < judge.Model.Components.Count)
            return false;

        if (kind is DependencyKind.Inheritance or DependencyKind.Implementation)
            adapters.Add(type);

        return adapters.Contains(type);
    }

    private bool IsQuery(DependencyRow row)
    {
        var type = facts.Types[facts.Members[row.Target].Type];
        return Queries.IsQuery(type.Namespace, type.Name);
    }
}
