using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>Finds who uses a subject. Ignored code is no user; what composition roots do to put the system together is counted apart.</summary>
public sealed class SubjectUsers
{
    /// <summary>What code without a component is called, so that it cannot use anything unseen.</summary>
    public const string Unassigned = "(unassigned)";

    private readonly Judge judge;
    private readonly Func<TypeNode, TypeNode, bool> isUse;
    private readonly Func<TypeNode, string> nameOf;
    private readonly Dictionary<string, UseRows> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Component?> components = new(StringComparer.Ordinal);

    private SubjectUsers(Judge judge, Func<TypeNode, TypeNode, bool> isUse, Func<TypeNode, string> nameOf)
    {
        this.judge = judge;
        this.isUse = isUse;
        this.nameOf = nameOf;
    }

    /// <summary>Finds the components that use a subject, apart from the component that it belongs to.</summary>
    /// <param name="subject">What is used.</param>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts.</param>
    /// <returns>
    /// One use for each component, in the order of the model, then <see cref="Unassigned"/>; empty where nobody uses it. A component that
    /// only composes is none of them.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<ComponentUse> Find(Subject subject, Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
    {
        _ = subject ?? throw new ArgumentNullException(nameof(subject));
        var search = new SubjectUsers(
            judge ?? throw new ArgumentNullException(nameof(judge)),
            (source, target) => subject.Holds(target) && !subject.Holds(source) && (source.Component is null || source.Component != target.Component),
            source => source.Component ?? Unassigned);
        return search.Run(subject, assemblies ?? throw new ArgumentNullException(nameof(assemblies))).Where(use => use.Count > 0).ToArray();
    }

    /// <summary>Finds how one subject uses another.</summary>
    /// <param name="from">Who uses.</param>
    /// <param name="to">What is used.</param>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts.</param>
    /// <returns>The use, of which perhaps only the composing dependencies have a number; null where there is no dependency at all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ComponentUse? FindUse(Subject from, Subject to, Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
    {
        _ = from ?? throw new ArgumentNullException(nameof(from));
        _ = to ?? throw new ArgumentNullException(nameof(to));
        var search = new SubjectUsers(
            judge ?? throw new ArgumentNullException(nameof(judge)),
            (source, target) => source != target && from.Holds(source) && to.Holds(target) && !to.Holds(source),
            _ => from.Name);
        return search.Run(to, assemblies ?? throw new ArgumentNullException(nameof(assemblies))).FirstOrDefault();
    }

    private IEnumerable<ComponentUse> Run(Subject target, IReadOnlyList<AssemblyFacts> assemblies)
    {
        var system = new SystemPlaces(judge, assemblies);
        foreach (var facts in assemblies)
            Read(facts, system.Of(facts), target.Kind == SubjectKind.Type);

        var node = new ComponentNode(target.Name, judge.Model.FindComponent(target.Name), 0, 0);
        return rows
            .Select(pair => new ComponentUse(new ComponentNode(pair.Key, components[pair.Key], 0, 0), node, pair.Value))
            .OrderBy(use => use.Source.Component?.Id ?? int.MaxValue)
            .ThenBy(use => use.Source.Name, StringComparer.Ordinal);
    }

    // A free member is no use of its technology, and yet one of its type.
    private void Read(AssemblyFacts facts, Placement[] places, bool asksForTypes)
    {
        var types = facts.Types.Select((type, i) => TypeNode.Of(type, places[i], judge)).ToArray();
        for (var i = 0; i < facts.Dependencies.Count; i++)
        {
            var row = facts.Dependencies[i];
            var source = facts.Members[row.Source].Type;
            if (places[source] == Placement.Ignored)
                continue;

            var (reached, declaring) = RowTargets.Of(facts, row, places, judge.Model);
            var target = isUse(types[source], types[reached]) ? reached : declaring >= 0 && isUse(types[source], types[declaring]) ? declaring : -1;
            if (target >= 0 && (asksForTypes || !RowTargets.IsFree(facts, row, places[target], judge)))
                Add(nameOf(types[source]), new Crossing(places[source], places[target], row.Kind, row.InRoot), facts, i);
        }
    }

    private void Add(string name, in Crossing crossing, AssemblyFacts facts, int row)
    {
        components[name] = judge.Model.FindComponent(crossing.Source);
        if (!rows.TryGetValue(name, out var use))
            rows.Add(name, use = new UseRows());

        if (judge.IsComposing(crossing))
        {
            use.CompositionCount++;
            return;
        }

        use.Uses.Add((facts, row));
        if (judge.FindBrokenRule(crossing, facts.ReachedElementOf(facts.Dependencies[row])) is { } rule)
            use.AddBroken(rule);
    }
}
