using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>Finds who uses a subject.</summary>
public static class SubjectUsers
{
    /// <summary>What code without a component is called, so that it cannot use anything unseen.</summary>
    public const string Unassigned = "(unassigned)";

    /// <summary>Finds the components that use a subject, apart from the component that it belongs to.</summary>
    /// <param name="subject">What is used.</param>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts.</param>
    /// <returns>
    /// One use for each component, in the order of the model, then <see cref="Unassigned"/>; empty where nobody uses it. Ignored code, and
    /// what composition roots do to put the system together, is no use.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<ComponentUse> Find(Subject subject, Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
    {
        _ = subject ?? throw new ArgumentNullException(nameof(subject));
        _ = judge ?? throw new ArgumentNullException(nameof(judge));
        var system = new SystemPlaces(judge, assemblies ?? throw new ArgumentNullException(nameof(assemblies)));
        var rows = new Dictionary<string, UseRows>(StringComparer.Ordinal);
        var components = new Dictionary<string, Component?>(StringComparer.Ordinal);
        foreach (var facts in assemblies)
            Read(facts, system.Of(facts));

        var target = new ComponentNode(subject.Name, judge.Model.FindComponent(subject.Name), 0, 0);
        return rows
            .Select(pair => new ComponentUse(new ComponentNode(pair.Key, components[pair.Key], 0, 0), target, pair.Value))
            .Where(use => use.Count > 0)
            .OrderBy(use => use.Source.Component?.Id ?? int.MaxValue)
            .ThenBy(use => use.Source.Name, StringComparer.Ordinal)
            .ToArray();

        void Read(AssemblyFacts facts, Placement[] places)
        {
            var types = facts.Types.Select((type, i) => NodeOf(judge, type, places[i])).ToArray();
            for (var i = 0; i < facts.Dependencies.Count; i++)
            {
                var row = facts.Dependencies[i];
                var (from, to) = (facts.Members[row.Source].Type, facts.Members[row.Target].Type);
                if (!subject.Holds(types[to]) || places[from] == Placement.Ignored || subject.Holds(types[from]) || IsOwn(types[from], types[to]))
                    continue;

                var name = types[from].Component ?? Unassigned;
                components[name] = judge.Model.FindComponent(places[from]);
                if (!rows.TryGetValue(name, out var use))
                    rows.Add(name, use = new UseRows());
                Add(use, new Crossing(places[from], places[to], row.Kind, row.InRoot), facts, i);
            }
        }

        void Add(UseRows use, in Crossing crossing, AssemblyFacts facts, int row)
        {
            if (judge.IsComposing(crossing))
            {
                use.CompositionCount++;
                return;
            }

            use.Uses.Add((facts, row));
            if (!crossing.StaysInside && judge.FindBrokenRule(crossing, facts.ElementOf(facts.Dependencies[row].Target)) is { } rule)
                use.AddBroken(rule);
        }
    }

    private static bool IsOwn(TypeNode source, TypeNode target) => source.Component is not null && source.Component == target.Component;

    private static TypeNode NodeOf(Judge judge, TypeRow type, Placement place) => new(
        type.Assembly,
        type.Namespace,
        type.OutermostName,
        judge.Model.FindComponent(place)?.Name,
        place.Node >= judge.Model.Components.Count ? judge.Places.FindTechnology(place.Node)!.Name : null);
}
