using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Editing;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Services;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Drafting;

/// <summary>What the units do, as the judge of a model without arrows sees it.</summary>
internal sealed class Probe
{
    private readonly Dictionary<(int Source, int Target), int> uses = [];
    private readonly Dictionary<int, List<TechnologyUse>> technologies = [];

    private Probe(IReadOnlyList<CodeUnit> units, ArchitectureModel model)
    {
        Units = units;
        Model = model;
    }

    /// <summary>The units.</summary>
    public IReadOnlyList<CodeUnit> Units { get; }

    /// <summary>The model without arrows; a unit's id is that of its component.</summary>
    public ArchitectureModel Model { get; }

    /// <summary>How often one unit uses another one's code, without what only composes; pairs that do not are left out.</summary>
    public IReadOnlyDictionary<(int Source, int Target), int> Uses => uses;

    /// <summary>Which unit calls which one over a wire, as addresses in code and configuration say.</summary>
    public IReadOnlyCollection<(int Source, int Target)> Calls { get; private set; } = [];

    /// <summary>The units that call addresses which are made at run time, or stand in settings that no file has.</summary>
    public IReadOnlyCollection<int> CallersOfUnknown { get; private set; } = [];

    /// <summary>Looks at the code.</summary>
    public static Probe Run(IReadOnlyList<CodeUnit> units, DraftRequest request, IReadOnlyDictionary<int, string> endpoints)
    {
        var model = ArchitectureReader.Parse(Write(units, endpoints)).Model
            ?? throw new InvalidOperationException("the names of the projects cannot be written as patterns");
        var judge = new Judge(model);
        var probe = new Probe(units, model);
        foreach (var use in ComponentGraph.Build(judge, request.Facts).Uses.Where(use => use.Count > 0))
            probe.Add(use);

        var places = new SystemPlaces(judge, request.Facts);
        var placed = request.Facts.Select(facts => new PlacedAssembly(facts, places.Of(facts))).ToArray();
        probe.Calls = FindCalls(judge, request, placed).ToArray();
        probe.CallersOfUnknown = placed.SelectMany(assembly => FindCallersOfUnknown(assembly, units.Count)).Distinct().ToArray();
        return probe;
    }

    /// <summary>The technologies that a unit uses, by name, without what only composes.</summary>
    public IReadOnlyList<TechnologyUse> TechnologiesOf(CodeUnit unit) => technologies.TryGetValue(unit.Id, out var found) ? found : [];

    /// <summary>The names of the technologies of some categories that a unit uses.</summary>
    public IReadOnlyList<string> TechnologiesOf(CodeUnit unit, Func<TechnologyCategory, bool> isWanted) =>
        TechnologiesOf(unit).Where(use => isWanted(use.Technology.Category)).Select(use => use.Technology.Name).ToArray();

    private void Add(ComponentUse use)
    {
        var source = use.Source.Component!.Id;
        if (use.Target.Component is { } target)
        {
            uses[(source, target.Id)] = use.Count;
            return;
        }

        if (!technologies.TryGetValue(source, out var known))
            technologies.Add(source, known = []);
        known.Add(new TechnologyUse(Model.Technologies[use.Target.Name], use));
    }

    private static IEnumerable<int> FindCallersOfUnknown(PlacedAssembly assembly, int unitCount) => assembly.Facts.Texts
        .Where(text => text is { Role: TextRole.Address, Text: null })
        .Select(text => assembly.PlaceOf(text.Source).Node)
        .Where(unit => unit >= 0 && unit < unitCount);

    private static IEnumerable<(int, int)> FindCalls(Judge judge, DraftRequest request, IReadOnlyList<PlacedAssembly> placed) =>
        new SystemServices(judge, request.Facts).Check(placed, request.Scope.Configuration)
            .Where(violation => violation.Rule.Id is ServiceTargetCheck.Id or SettingCheck.Id)
            .Select(violation => (Source: judge.Model.FindComponent(violation.SourceNode), Target: judge.Model.FindComponent(violation.TargetNode)))
            .Where(call => call.Source is not null && call.Target is not null)
            .Select(call => (call.Source!.Id, call.Target!.Id))
            .Distinct();

    private static string Write(IReadOnlyList<CodeUnit> units, IReadOnlyDictionary<int, string> endpoints)
    {
        var text = new StringBuilder("components:\n");
        foreach (var unit in units)
        {
            text.Append("  ").Append(unit.Name).Append(": { projects: ").Append(YamlWord.Write(unit.Assembly, true));
            if (unit.Namespace is { } ns)
                text.Append(", namespaces: ").Append(YamlWord.Write(ns + ".**", true));
            if (endpoints.TryGetValue(unit.Id, out var host))
                text.Append(", endpoints: ").Append(YamlWord.Write(host, true));
            text.Append(" }\n");
        }

        return text.Append("arrows: []\n").ToString();
    }
}
