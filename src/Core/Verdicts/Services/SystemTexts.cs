using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>Judges the texts of all assemblies of a system.</summary>
internal sealed class SystemTexts
{
    private const int ShownMembers = 3;

    private readonly Judge judge;
    private readonly TextJudge texts;
    private readonly SystemSettings settings;
    private readonly Lazy<Dictionary<string, List<AssemblyFacts>>> namespaces;
    private readonly SortedDictionary<(string Rule, string Component, string Reason), SortedSet<string>> doubts = new(Comparer<(string, string, string)>.Create(Compare));
    private readonly Dictionary<(string Rule, string Component, string Reason), int> counts = [];

    public SystemTexts(Judge judge, IReadOnlyList<AssemblyFacts> facts, SystemSettings settings)
    {
        this.judge = judge;
        this.settings = settings;
        texts = new TextJudge(judge, settings.Endpoints);
        namespaces = new(() => NamespacesOf(facts));
    }

    /// <summary>Judges the texts of one assembly.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="places">Where its types belong, by their index.</param>
    /// <returns>The violations, in the order of the assembly.</returns>
    public IEnumerable<Violation> Check(AssemblyFacts facts, IReadOnlyList<Placement> places)
    {
        foreach (var row in facts.Texts)
        {
            var source = places[facts.Members[row.Source].Type];
            if (!source.HasNode || source.Node >= judge.Model.Components.Count)
                continue;

            var inRoot = row.InRoot || judge.Model.IsComposition(source.Node);
            if (Check(facts, row, source, inRoot) is not { } verdict)
                continue;

            var element = facts.ElementOf(row.Source);
            if (row.Role == TextRole.Address && PageLink.IsKept(row.Api, element))
                continue;

            var component = judge.Model.FindComponent(source)!.Name;
            if (verdict.IsDoubt)
                AddDoubt((verdict.Rule, component, verdict.Message), element.ShortName);
            else
                yield return new Violation(
                    Rules.Get(verdict.Rule),
                    new Dependency(element, verdict.Target, DependencyKind.TypeReference, facts.PlaceOf(row)),
                    component,
                    verdict.TargetName,
                    verdict.Format(element.ShortName, row.Api));
        }
    }

    /// <summary>What could not be proven, one sentence for each rule, component and reason.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (var doubt in doubts)
        {
            var (rule, component, reason) = doubt.Key;
            var members = string.Join(", ", doubt.Value.Take(ShownMembers).Select(member => $"'{member}'"));
            var more = doubt.Value.Count > ShownMembers ? $" and {doubt.Value.Count - ShownMembers} more" : "";
            yield return $"{rule} is unproven for '{component}': {reason} ({counts[doubt.Key]} in {members}{more})";
        }
    }

    // Few systems name a type in a text, and none has to list all its types for nothing.
    private static Dictionary<string, List<AssemblyFacts>> NamespacesOf(IReadOnlyList<AssemblyFacts> facts)
    {
        var found = new Dictionary<string, List<AssemblyFacts>>(StringComparer.Ordinal);
        foreach (var assembly in facts)
        {
            foreach (var type in assembly.Types)
            {
                if (!type.IsDefined)
                    continue;
                if (!found.TryGetValue(type.Namespace, out var known))
                    found.Add(type.Namespace, known = []);
                if (known.Count == 0 || known[known.Count - 1] != assembly)
                    known.Add(assembly);
            }
        }

        return found;
    }

    // An address in a setting is what the files of the project say; the first that is not allowed is told.
    private TextVerdict? Check(AssemblyFacts facts, TextRow row, Placement source, bool inRoot)
    {
        if (row.Role != TextRole.AddressSetting)
            return texts.Check(source, row.Role, row.Text, inRoot, FindAssembly);

        var values = settings.ValuesOf(facts.AssemblyName, row.Text!).ToArray();
        return values.Length == 0
            ? texts.Check(source, row.Role, row.Text, inRoot, FindAssembly)
            : values.Select(value => texts.Check(source, TextRole.Address, value, inRoot, FindAssembly)).FirstOrDefault(verdict => verdict is not null);
    }

    private string? FindAssembly(string type)
    {
        var dot = type.LastIndexOf('.');
        var (ns, name) = dot < 0 ? ("", type) : (type.Substring(0, dot), type.Substring(dot + 1));
        return namespaces.Value.TryGetValue(ns, out var assemblies) ? assemblies.FindLast(facts => Defines(facts, ns, name))?.AssemblyName : null;
    }

    private static bool Defines(AssemblyFacts facts, string ns, string name)
    {
        for (var i = 0; i < facts.Types.Count && facts.Types[i] is var type; i++)
        {
            if (type.IsDefined && type.Name == name && type.Namespace == ns)
                return true;
        }

        return false;
    }

    private void AddDoubt((string Rule, string Component, string Reason) key, string member)
    {
        if (!doubts.TryGetValue(key, out var members))
            doubts.Add(key, members = new SortedSet<string>(StringComparer.Ordinal));

        members.Add(member);
        counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
    }

    private static int Compare((string Rule, string Component, string Reason) a, (string Rule, string Component, string Reason) b)
    {
        var byComponent = string.CompareOrdinal(a.Component, b.Component);
        if (byComponent != 0)
            return byComponent;

        var byRule = string.CompareOrdinal(a.Rule, b.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(a.Reason, b.Reason);
    }
}
