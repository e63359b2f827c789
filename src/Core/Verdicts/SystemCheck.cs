using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts.Cycles;
using ArchRules.Verdicts.Paths;
using ArchRules.Verdicts.References;
using ArchRules.Verdicts.Services;

namespace ArchRules.Verdicts;

/// <summary>Judges the facts of assemblies. The order of the assemblies does not matter.</summary>
public sealed class SystemCheck
{
    private readonly Judge judge;
    private readonly SystemPlaces system;
    private readonly int[] typeCounts;
    private readonly FamilyMembers members;
    private readonly ViolationList violations = new();
    private readonly HashSet<Arrow> usedArrows = [];
    private readonly SortedSet<(string Component, string Member)> unclassified = [];
    private readonly CodeCoverage coverage;
    private readonly SystemServices services;
    private readonly List<PlacedAssembly> placed = [];
    private readonly SystemCycles cycles;
    private readonly PlacePairs pairs;
    private readonly InheritedSurface inherited;
    private readonly ImpliedInterfaces implied;
    private int[] placeOfMember = [];
    private int dependencyCount;

    private SystemCheck(Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
    {
        this.judge = judge;
        system = new SystemPlaces(judge, assemblies);
        typeCounts = new int[judge.Model.Components.Count];
        members = new FamilyMembers(judge.Model);
        coverage = new CodeCoverage(judge);
        cycles = new SystemCycles(judge);
        pairs = new PlacePairs(judge);
        inherited = new InheritedSurface(judge.Model, system, assemblies);
        implied = new ImpliedInterfaces(assemblies);
        services = new SystemServices(judge, assemblies);
    }

    /// <summary>Checks assemblies.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts; at least one.</param>
    /// <param name="scope">What they are of the system, and which debt is known.</param>
    /// <exception cref="ArgumentException"><paramref name="assemblies"/> is empty: a check of nothing proves nothing.</exception>
    public static CheckResult Run(Judge judge, IReadOnlyList<AssemblyFacts> assemblies, CheckScope scope)
    {
        if (assemblies.Count == 0)
            throw new ArgumentException("there is no assembly to check; an empty check would prove nothing", nameof(assemblies));

        var libraries = TechnologyLibraries.Among(judge, assemblies, scope.References);
        var own = assemblies.Except(libraries).ToArray();
        var check = new SystemCheck(judge, own);
        var ordered = own.OrderBy(assembly => assembly.AssemblyName, StringComparer.Ordinal).ThenBy(assembly => assembly.Path, StringComparer.Ordinal);
        var summaries = ordered.Select(check.CheckAssembly).ToArray();
        return check.Conclude(summaries, scope, libraries);
    }

    private CheckedAssembly CheckAssembly(AssemblyFacts facts)
    {
        var places = system.Of(facts);
        placed.Add(new PlacedAssembly(facts, places));
        var typeCount = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var type = facts.Types[i];
            if (!type.IsDefined || type.IsGenerated)
                continue;

            typeCount++;
            coverage.Add(facts, type, places[i]);
            if (places[i].HasNode)
            {
                typeCounts[places[i].Node]++;
                members.Add(places[i]);
            }
        }

        CheckDependencies(facts, pairs.NumbersOf(places));
        foreach (var friend in facts.Friends)
        {
            if (FriendCheck.Check(judge, facts.AssemblyName, friend) is { } violation)
                violations.Add(violation);
        }

        return new CheckedAssembly(facts.AssemblyName, facts.Path, typeCount, facts.HasSymbols);
    }

    private void CheckDependencies(AssemblyFacts facts, int[] placeOfType)
    {
        var shown = new ShownTypes(judge, facts);
        if (placeOfMember.Length < facts.Members.Count)
            placeOfMember = new int[facts.Members.Count];
        var places = placeOfMember;
        for (var i = 0; i < facts.Members.Count; i++)
            places[i] = placeOfType[facts.Members[i].Type];

        dependencyCount += facts.Dependencies.Count;
        var (from, to, between) = (-1, -1, (PlacePair?)null);
        for (var rows = facts.Dependencies.GetEnumerator(); rows.MoveNext();)
        {
            var (source, declaring) = (places[rows.Source], places[rows.Target]);
            var reached = rows.Through < 0 ? declaring : placeOfType[rows.Through];
            if (source != from || reached != to)
                (from, to, between) = (source, reached, pairs.Of(source, reached));

            // Most dependencies are of this kind, and need not be put together at all.
            var pair = between!;
            if (pair.IsHarmless(rows.Kind) && declaring == reached)
                continue;

            var row = rows.Current;
            if (pair.HasFree && judge.IsFree(pair.Target, facts.ReachedElementOf(row), facts.ElementOf(row.Target)))
                continue;
            if (row.Kind == DependencyKind.Implementation && pair.IsOpen && implied.Contains(facts, row))
                continue;
            if (row.Through < 0 && !pair.Target.IsExposed && !pair.StaysInside && IsOpened(facts, row.Target))
                pair = pairs.OfExposed(source, reached);
            if (!pair.IsCounted(row.Kind, row.InRoot, row.Wiring))
                CheckCrossing(facts, row, pair);
            if (row.Through < 0)
                CheckSurface(row, pair, shown);
            else if (declaring != reached)
                CheckDeclaring(facts, row, pair, pairs.Of(source, declaring));
        }
    }

    private bool IsOpened(AssemblyFacts facts, int target) => inherited.Opens(facts.Types[facts.Members[target].Type], facts.Members[target].Signature);

    private void CheckSurface(in DependencyRow row, PlacePair pair, ShownTypes shown)
    {
        if (pair.CanShow && LeakCheck.IsShown(row.Kind) && shown.FindLeak(row, pair.CrossingOf(row)) is { } leak)
            violations.Add(leak);
    }

    // A member that another component declares counts as that one's too; what a technology declares is part of the type that makes it
    // its own: a database context belongs to the component that derives it.
    private void CheckDeclaring(AssemblyFacts facts, in DependencyRow row, PlacePair reached, PlacePair declaring)
    {
        if (declaring.Target.Node == reached.Target.Node || declaring.Target.Node >= judge.Model.Components.Count)
            return;

        if (!declaring.IsCounted(row.Kind, row.InRoot, row.Wiring))
            CheckCrossing(facts, row with { Through = -1 }, declaring);
    }

    private void CheckCrossing(AssemblyFacts facts, in DependencyRow row, PlacePair pair)
    {
        var crossing = pair.CrossingOf(row);
        if (crossing.StaysInside)
        {
            cycles.Add(facts, row, crossing, null);
            return;
        }

        if (pair.Crossings == 1)
            usedArrows.UnionWith(judge.ArrowsFor(crossing));

        var rule = judge.NeedsMember(crossing.Source, crossing.Target)
            ? FindBrokenRuleOfMember(crossing, facts.ReachedElementOf(row), facts.ElementOf(row.Target))
            : judge.FindBrokenRule(crossing);
        cycles.Add(facts, row, crossing, rule);
        if (rule is null && judge.MayBeWork(crossing) && CompositionCheck.IsWork(facts.ReachedElementOf(row)))
            rule = CompositionCheck.Id;
        if (rule is not null)
            violations.Add(judge.Describe(crossing, rule, facts.Describe(row)));
    }

    private string? FindBrokenRuleOfMember(in Crossing crossing, in CodeElement target, in CodeElement declared)
    {
        if (judge.IsUnclassified(crossing, target, declared))
            unclassified.Add((judge.TargetName(crossing), target.Type + "." + target.MemberName));

        return judge.FindBrokenRule(crossing, target, declared);
    }

    private CheckResult Conclude(IReadOnlyList<CheckedAssembly> assemblies, CheckScope scope, IReadOnlyList<AssemblyFacts> libraries)
    {
        cycles.AddCounted(pairs.Met);
        var boxes = members.Components(typeCounts);
        var paths = new StoragePaths(judge, placed, boxes);
        foreach (var violation in paths.Violations().Concat(services.Check(placed, scope.Configuration)))
            violations.Add(violation);

        if (scope.References is { Count: > 0 } references)
        {
            foreach (var violation in new SystemReferences(judge, placed).Check(references))
                violations.Add(violation);
        }

        var debt = new KnownDebt(scope);
        var all = violations.InOrder();
        var remaining = debt.Remove(all);
        var findings = new List<Finding>(coverage.Findings());
        findings.AddRange(cycles.Findings());
        findings.AddRange(debt.Findings());
        findings.AddRange(services.Findings);
        if (scope.IsWholeSystem)
        {
            findings.AddRange(coverage.EmptyPatterns(typeCounts));
            findings.AddRange(UnusedArrows());
            findings.AddRange(BoardRule.Findings(judge.Model, typeCounts));
        }

        return new CheckResult
        {
            Model = judge.Model,
            Assemblies = assemblies,
            TypeCounts = typeCounts,
            Components = boxes,
            DependencyCount = dependencyCount,
            CrossingCount = pairs.Met.Sum(pair => pair.Crossings),
            UnassignedTypeCount = coverage.UnassignedCount,
            IgnoredTypeCount = coverage.IgnoredCount,
            KnownDebt = debt.Covered,
            Violations = remaining,
            Findings = findings,
            UsedArrows = usedArrows,
            StorageProofs = paths.Prove(all, remaining),
            Notes = TechnologyLibraries.Notes(libraries).Concat(Notes(assemblies, paths, scope)).ToArray(),
        };
    }

    private IEnumerable<Finding> UnusedArrows()
    {
        // Code does not show who calls whom over a wire, unless the other side is a technology's client library.
        foreach (var arrow in judge.Model.Arrows.Where(arrow => !arrow.Mode.IsWire() || arrow.Target.Technology is not null))
        {
            if (!usedArrows.Contains(arrow) && arrow.Source.HasCode && (arrow.Target.HasCode || arrow.Target.Technology is not null))
                yield return new Finding(
                    Rules.Get(ModelRules.UnusedArrowId),
                    string.Format(ModelRules.UnusedArrowFormat, arrow.Source.Name, arrow.TargetName),
                    arrow.Range,
                    null);
        }
    }

    private IEnumerable<string> Notes(IReadOnlyList<CheckedAssembly> assemblies, StoragePaths paths, CheckScope scope)
    {
        if (!judge.Model.HasStorageRule)
            yield return "AR0102 is not enforced: no layer has the role front-end";

        foreach (var note in HiddenTechnologies.Notes(judge, placed))
            yield return note;

        if (paths.External.Count > 0)
            yield return $"not read, since the system does not build them, and taken for harmless by AR0102: {string.Join(", ", paths.External)}";

        if (scope.References is null)
            yield return "AR0109 is not judged: which references the projects declare is not known from assemblies";

        foreach (var group in unclassified.GroupBy(member => member.Component))
            yield return $"neither 'reads' nor 'writes' of '{group.Key}' names {string.Join(", ", group.Select(member => member.Member))}: AR0105 lets them pass";

        foreach (var doubt in services.Notes)
            yield return doubt;

        var blind = assemblies.Where(assembly => !assembly.HasSymbols).Select(assembly => assembly.Name).ToArray();
        if (blind.Length > 0)
            yield return $"no symbols for {string.Join(", ", blind)}: their dependencies have no file and line";
    }
}
