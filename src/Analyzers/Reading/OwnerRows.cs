using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Cycles;
using ArchRules.Verdicts.Graphs;
using ArchRules.Verdicts.Services;

namespace ArchRules.Analyzers.Reading;

/// <summary>What a model alone says of the components that the code of a compilation may be in.</summary>
internal sealed class OwnerRows
{
    /// <summary>The group of a component that can be part of no cycle.</summary>
    public const int NoGroup = -1;

    /// <summary>Finds out.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="texts">The judge of texts.</param>
    /// <param name="nodes">The components, each once, in order.</param>
    public OwnerRows(Judge judge, TextJudge texts, IReadOnlyList<int> nodes)
    {
        Nodes = nodes;
        CycleGroups = FindGroups(judge, nodes);
        CanFailByText = new bool[judge.Model.Components.Count];
        var roles = new HashSet<TextRole>();
        foreach (var role in TextApis.List.Select(api => api.Role).Distinct())
        {
            foreach (var node in nodes.Where(node => texts.CanFail(node, role)))
            {
                CanFailByText[node] = true;
                roles.Add(role);
            }
        }

        TextRoles = [.. roles];
    }

    /// <summary>The components.</summary>
    public IReadOnlyList<int> Nodes { get; }

    /// <summary>For each component of the model, which others it may form a cycle with: those of the same number.</summary>
    public IReadOnlyList<int> CycleGroups { get; }

    /// <summary>For each component of the model, whether any text in its code could be a violation.</summary>
    public bool[] CanFailByText { get; }

    /// <summary>The kinds of texts that could be violations.</summary>
    public IReadOnlyCollection<TextRole> TextRoles { get; }

    private static int[] FindGroups(Judge judge, IReadOnlyList<int> nodes)
    {
        var groups = Enumerable.Repeat(NoGroup, judge.Model.Components.Count).ToArray();
        var targetsOf = TargetsOf(judge.Model, nodes);
        var edges = nodes.SelectMany(source => targetsOf(source)
            .Where(target => target != source && judge.Allows(source, target))
            .Select(target => new Edge(source, target, 1)));
        var cyclic = StrongComponents.FindCyclic(new Graph(groups.Length, edges));
        for (var i = 0; i < cyclic.Count; i++)
        {
            foreach (var node in cyclic[i])
                groups[node] = i;
        }

        return groups;
    }

    // Where arrows decide, only what they lead to, and what is open to many without one: not every pair has to be asked.
    private static Func<int, IEnumerable<int>> TargetsOf(ArchitectureModel model, IReadOnlyList<int> nodes)
    {
        if (!model.HasArrows || model.Unlisted == Unlisted.ByLayer)
            return _ => nodes;

        var own = new HashSet<int>(nodes);
        var byArrow = model.Arrows.Where(arrow => own.Contains(arrow.Target.Id)).ToLookup(arrow => arrow.Source.Id, arrow => arrow.Target.Id);
        var open = nodes.Where(node => model.Components[node].IsShared || model.Components[node].ContractOf is not null).ToArray();
        return source => byArrow[source].Concat(open).Distinct();
    }
}
