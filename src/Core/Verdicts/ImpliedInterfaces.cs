using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts;

/// <summary>
/// The interfaces that an assembly lists for its types only because interfaces or base classes of other assemblies bring them: nobody
/// wrote them there. What the own assembly implies is left out where it is read.
/// </summary>
internal sealed class ImpliedInterfaces(IReadOnlyList<AssemblyFacts> assemblies)
{
    private Dictionary<(string, string, string), HashSet<(string, string, string)>>? bases;

    /// <summary>Whether another base type of the one that implements an interface brings it along.</summary>
    /// <param name="facts">The assembly.</param>
    /// <param name="row">The dependency of a type on a base class or an interface.</param>
    public bool Contains(AssemblyFacts facts, in PackedDependency row)
    {
        if (row.Kind != DependencyKind.Implementation)
            return false;

        var type = KeyOf(facts, row.Source);
        var target = KeyOf(facts, row.Target);
        bases ??= Read(assemblies);
        return bases.TryGetValue(type, out var listed) && listed.Any(other => other != target && Brings(other, target, [type]));
    }

    private bool Brings((string, string, string) type, (string, string, string) target, HashSet<(string, string, string)> seen) =>
        seen.Add(type)
        && bases!.TryGetValue(type, out var listed)
        && (listed.Contains(target) || listed.Any(other => Brings(other, target, seen)));

    private static Dictionary<(string, string, string), HashSet<(string, string, string)>> Read(IReadOnlyList<AssemblyFacts> assemblies)
    {
        var found = new Dictionary<(string, string, string), HashSet<(string, string, string)>>();
        foreach (var facts in assemblies)
        {
            foreach (var row in facts.Dependencies.Where(row => row.Kind is DependencyKind.Inheritance or DependencyKind.Implementation))
            {
                var type = KeyOf(facts, row.Source);
                if (!found.TryGetValue(type, out var listed))
                    found.Add(type, listed = []);
                listed.Add(KeyOf(facts, row.Target));
            }
        }

        return found;
    }

    private static (string, string, string) KeyOf(AssemblyFacts facts, int member)
    {
        var type = facts.Types[facts.Members[member].Type];
        return (type.Assembly, type.Namespace, type.Name);
    }
}
