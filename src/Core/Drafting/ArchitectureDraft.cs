using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts.Services;

namespace ArchRules.Drafting;

/// <summary>Drafts the model of a system from what its code does.</summary>
public static class ArchitectureDraft
{
    /// <summary>
    /// Drafts a model: components, layers, arrows, technologies, ignored tests. All of the code has a component or is ignored, no arrow
    /// goes against the layers, and no arrows close a cycle: so what a check of the same code finds is dependencies, which a baseline can hold.
    /// </summary>
    /// <param name="request">What there is to draft from.</param>
    /// <returns>The draft; null where the assemblies have no type that a person wrote, or none that the given rules are about.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public static Draft? Find(DraftRequest request)
    {
        var facts = (request ?? throw new ArgumentNullException(nameof(request))).Facts;
        var tests = TestCode.Find(facts);
        var units = CodeUnits.Find(facts, tests, request.Style);
        if (units.Count == 0)
            return null;

        var system = request.System ?? SystemOf(units);
        if (request.Rules is { } rules)
            return NsDepCopDraft.Write(rules, request, tests, system) is { } text ? Finish(text) : null;

        var endpoints = EndpointGuess.Find(units, request);
        var probe = Probe.Run(units, request, endpoints);
        var evidence = Evidence.Of(probe, request);
        var tiers = TierPlan.Of(probe, evidence, request.Style);
        var external = ExternalOf(facts);
        var boxes = TechnologyPlan.Apply(BoxPlan.Of(probe, FamiliesOf, SingleOf), probe);
        var arrows = ArrowPlan.Of(boxes, probe, tiers.Layers, request.Style);
        return Finish(boxes, shared => DraftText.Write(system, shared, arrows, tiers.Layers, tests.Patterns));

        // Where it answers is a matter of each member, and a family could say it of all only.
        IReadOnlyList<Box> FamiliesOf()
        {
            var free = units.Where(unit => !endpoints.ContainsKey(unit.Id)).ToArray();
            return request.Style is { } style && style.IsOfModules()
                ? Modules.Find(free, tiers, evidence, style)
                : Families.Find(free, tiers, external);
        }

        Box SingleOf(CodeUnit unit) => Box.Of(unit, tiers.Guesses[unit.Id], endpoints.TryGetValue(unit.Id, out var host) ? host : null) with
        {
            IsModule = request.Style is { } style && style.IsOfModules() && Modules.IsModule(unit, tiers, evidence[unit.Id], style),
        };
    }

    // Who shares storage is known when the arrows are read: it is said of the components then, since no baseline could hold it.
    private static Draft Finish(BoxPlan boxes, Func<BoxPlan, string> write)
    {
        var model = Read(write(boxes));
        var sharers = SharedStorageCheck.FindShared(model).ToDictionary(
            store => store.Store.Name, store => store.Users.Select(user => user.Name).ToArray(), StringComparer.Ordinal);
        var text = write(boxes.With(box => sharers.TryGetValue(box.Name, out var names) ? box with { SharedBy = names } : box, []));
        return Finish(text);
    }

    private static Draft Finish(string text)
    {
        var model = Read(text);
        return new Draft(text, model, $"{Count(model.Components.Count, "component")}, {Count(model.Arrows.Count, "arrow")}");
    }

    private static ArchitectureModel Read(string text)
    {
        var (model, mistakes) = ArchitectureReader.Parse(text);
        return model ?? throw new InvalidOperationException($"the draft is no model: {mistakes[0].Message}");
    }

    private static IReadOnlyCollection<string> ExternalOf(IReadOnlyList<AssemblyFacts> facts)
    {
        var external = new HashSet<string>(facts.SelectMany(assembly => assembly.Types.Where(type => !type.IsDefined).Select(type => type.Assembly)), StringComparer.Ordinal);
        external.ExceptWith(facts.Select(assembly => assembly.AssemblyName));
        return external;
    }

    private static string SystemOf(IReadOnlyList<CodeUnit> units)
    {
        var start = NameWords.CommonStart(units.Select(unit => unit.FullName).ToArray());
        return start.Length > 0 ? start : units[0].Assembly;
    }

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
