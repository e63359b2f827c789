using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.References;

/// <summary>AR0109 for a whole system: what each assembly holds is known there.</summary>
internal sealed class SystemReferences
{
    private readonly Judge judge;
    private readonly NodeReach reach;
    private readonly Dictionary<string, Placement[]> places;
    private readonly HashSet<string> hosts;

    public SystemReferences(Judge judge, IReadOnlyList<PlacedAssembly> assemblies)
    {
        this.judge = judge;
        reach = new NodeReach(judge.Model, judge.Places);
        places = assemblies
            .GroupBy(assembly => assembly.Facts.AssemblyName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(PlacesOf).Distinct().ToArray(), StringComparer.Ordinal);
        hosts = new HashSet<string>(
            assemblies.Where(assembly => assembly.Facts.Dependencies.HasRoot).Select(assembly => assembly.Facts.AssemblyName),
            StringComparer.Ordinal);
    }

    /// <summary>Judges the references of projects.</summary>
    /// <param name="projects">The projects.</param>
    public IEnumerable<Violation> Check(IReadOnlyList<ProjectReferences> projects)
    {
        foreach (var project in projects)
        {
            // Because of its root, a host may reference every project.
            if (project.IsProgram || hosts.Contains(project.Assembly) || !places.TryGetValue(project.Assembly, out var sources))
                continue;

            foreach (var reference in project.References)
            {
                var targets = reference.Assemblies.SelectMany(TargetsOf).ToArray();
                if (ReferenceCheck.Check(judge, project.Assembly, reference, (sources, targets)) is { } violation)
                    yield return violation;
            }
        }
    }

    private IReadOnlyList<Placement> TargetsOf(string assembly) =>
        places.TryGetValue(assembly, out var known) ? known : judge.PlacesOfUnread(assembly, reach);

    private static IEnumerable<Placement> PlacesOf(PlacedAssembly assembly) => assembly.Facts.Types
        .Select((type, i) => (type, Place: assembly.Places[i]))
        .Where(pair => pair.type.IsDefined && !pair.type.IsGenerated && pair.Place.HasNode)
        .Select(pair => pair.Place with { IsExposed = true });
}
