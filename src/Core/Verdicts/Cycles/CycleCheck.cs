using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArchRules.Verdicts.Cycles;

/// <summary>AR0111: components must not depend on each other in a circle, nor may namespaces of a component that says so.</summary>
public static class CycleCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0111";

    /// <summary>The rule in one line.</summary>
    public const string Title = "Components or namespaces depend on each other in a cycle";

    /// <summary>The message: what depends on each other, what to cut, and whether that is proven to be least.</summary>
    public const string MessageFormat = "{0} depend on each other in a cycle; cut {1}, {2}";

    // What can be proven least is named in full; of a larger cycle, so many that the sentence can still be read.
    private const int Shown = 12;
    private const int Few = 8;

    private const string Smallest = "the smallest set that leaves none";
    private const string Small = "a small set that leaves none; for more than 12, the smallest is not looked for";

    /// <summary>Spells out a cycle.</summary>
    /// <typeparam name="T">How an example of a dependency is given.</typeparam>
    /// <param name="cycle">The cycle.</param>
    /// <param name="component">The component whose namespaces it joins; null where it joins components.</param>
    /// <param name="show">Shows an example.</param>
    public static string Describe<T>(Cycle<T> cycle, string? component, Func<T, string> show)
    {
        var names = ListOf(cycle.Nodes.Select(node => $"'{NameOf(node)}'").ToArray());
        var what = component is null ? "components " + names : $"namespaces of '{component}', {names},";
        return string.Format(CultureInfo.InvariantCulture, MessageFormat, what, CutsOf(cycle.Cuts, show), cycle.IsSmallest ? Smallest : Small);
    }

    private static string ListOf(string[] names) => names.Length > Shown
        ? $"{string.Join(", ", names.Take(Few))} and {Number(names.Length - Few)} more"
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";

    private static string CutsOf<T>(IReadOnlyList<Cut<T>> cuts, Func<T, string> show)
    {
        var shown = cuts.Count > Shown ? Few : cuts.Count;
        var text = string.Join(" and ", cuts.Take(shown).Select(cut =>
            $"{NameOf(cut.Source)} -> {NameOf(cut.Target)} ({Dependencies(cut.Count)}: {show(cut.Example)}{(cut.Count == 1 ? "" : ", ...")})"));
        return shown == cuts.Count ? text : $"{text} and {Number(cuts.Count - shown)} more ({Dependencies(cuts.Skip(shown).Sum(cut => cut.Count))})";
    }

    private static string Dependencies(int count) => count == 1 ? "1 dependency" : Number(count) + " dependencies";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(string node) => node.Length == 0 ? "(global)" : node;
}
