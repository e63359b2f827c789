using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Facts;

/// <summary>
/// Attributes types to the assemblies that define them: whoever was compiled before a type moved still names the assembly that it moved
/// away from, where the compiler would follow <c>TypeForwardedTo</c>.
/// </summary>
public static class TypeForwarding
{
    // Assemblies may forward to each other in a circle, which no type comes out of.
    private const int MostSteps = 16;

    /// <summary>Follows what assemblies forward.</summary>
    /// <param name="assemblies">The facts of a system.</param>
    /// <param name="facades">Assemblies besides that may forward types; they are not part of the system.</param>
    /// <returns>The facts in the same order; the same objects where nothing is forwarded.</returns>
    public static IReadOnlyList<AssemblyFacts> Follow(IReadOnlyList<AssemblyFacts> assemblies, IReadOnlyList<AssemblyFacts> facades)
    {
        var forwards = ForwardsOf(assemblies.Concat(facades));
        if (forwards.Count == 0)
            return assemblies;

        var forwarding = new HashSet<string>(forwards.Keys.Select(key => key.Assembly), StringComparer.Ordinal);
        return assemblies.Select(facts => Follow(facts, forwards, forwarding)).ToArray();
    }

    private static Dictionary<(string Assembly, string Namespace, string Name), string> ForwardsOf(IEnumerable<AssemblyFacts> assemblies)
    {
        // Of two builds of one assembly, which is the one that runs is not known here; the answer must not depend on their order.
        var ordered = assemblies.Where(facts => facts.Forwards.Count > 0).OrderBy(facts => facts.Path, StringComparer.Ordinal).ToArray();
        var forwards = new Dictionary<(string, string, string), string>(ordered.Sum(facts => facts.Forwards.Count));
        foreach (var facts in ordered)
        {
            foreach (var forward in facts.Forwards)
            {
                var key = (facts.AssemblyName, forward.Namespace, forward.Name);
                if (!forwards.ContainsKey(key))
                    forwards.Add(key, forward.Assembly);
            }
        }

        return forwards;
    }

    private static AssemblyFacts Follow(
        AssemblyFacts facts, Dictionary<(string Assembly, string Namespace, string Name), string> forwards, HashSet<string> forwarding)
    {
        TypeRow[]? followed = null;
        var (last, forwardsSome) = ("", false);
        for (var i = 0; i < facts.Types.Count; i++)
        {
            var type = facts.Types[i];

            // One assembly's types mostly stand together, and few assemblies forward any.
            if (!type.IsDefined && !ReferenceEquals(type.Assembly, last))
                (last, forwardsSome) = (type.Assembly, forwarding.Contains(type.Assembly));
            var assembly = type.IsDefined || !forwardsSome ? type.Assembly : Follow(type, forwards);
            if (assembly != type.Assembly)
                (followed ??= facts.Types.ToArray())[i] = type with { Assembly = assembly };
        }

        return followed is null ? facts : facts.With(followed);
    }

    private static string Follow(TypeRow type, Dictionary<(string Assembly, string Namespace, string Name), string> forwards)
    {
        var assembly = type.Assembly;
        for (var steps = 0; forwards.TryGetValue((assembly, type.Namespace, type.OutermostName), out var next); steps++)
        {
            if (steps == MostSteps)
                return type.Assembly;

            assembly = next;
        }

        return assembly;
    }
}
