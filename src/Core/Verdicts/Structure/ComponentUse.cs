using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts.Structure;

/// <summary>That one component uses another one, a technology or a type: an edge of what the code does, whatever the model allows.</summary>
public sealed class ComponentUse
{
    private readonly Lazy<IReadOnlyList<Dependency>> dependencies;

    internal ComponentUse(ComponentNode source, ComponentNode target, UseRows rows)
    {
        Source = source;
        Target = target;
        Count = rows.Uses.Count;
        CompositionCount = rows.CompositionCount;
        BrokenRules = rows.Broken.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        dependencies = new Lazy<IReadOnlyList<Dependency>>(() => rows.Describe());
    }

    /// <summary>Who uses.</summary>
    public ComponentNode Source { get; }

    /// <summary>What is used.</summary>
    public ComponentNode Target { get; }

    /// <summary>How many dependencies there are, without those that only compose. 0 where a composition root is all that joins the two.</summary>
    public int Count { get; }

    /// <summary>How many further dependencies only put the system together, in composition roots.</summary>
    public int CompositionCount { get; }

    /// <summary>How many of the dependencies break which rule, by the rule's id; empty where all are allowed. Known debt is among them.</summary>
    public IReadOnlyDictionary<string, int> BrokenRules { get; }

    /// <summary>The dependencies that <see cref="Count"/> counts, in the order of file, line and names.</summary>
    public IReadOnlyList<Dependency> Dependencies => dependencies.Value;

    /// <summary>One dependency that shows what the use is: the first one of those that a person would point at.</summary>
    /// <returns>Null where <see cref="Count"/> is 0.</returns>
    public Dependency? Example => Dependencies.Count == 0
        ? null
        : Dependencies.Aggregate((best, next) => ViolationList.IsBefore(next, best) ? next : best);

    /// <inheritdoc/>
    public override string ToString() => $"{Source.Name} -> {Target.Name} ({Count})";
}
