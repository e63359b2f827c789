using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Verdicts.Paths;

/// <summary>
/// Proves for each front-end that storage is out of its reach, or shows how it gets there: AR0102 for a whole system.
/// </summary>
internal sealed class StoragePaths
{
    private readonly Judge judge;
    private readonly PassableCode code;
    private readonly IReadOnlyList<CheckedComponent> frontEnds;
    private readonly Dictionary<string, List<CodeElement>> shortest = [];
    private readonly Dictionary<string, HashSet<CodeElement>> told = [];
    private readonly HashSet<(CodeElement, CodeElement)> steps = [];

    /// <summary>Follows all paths.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The assemblies, in a fixed order.</param>
    /// <param name="components">The components and the members of families, with how much code they have.</param>
    public StoragePaths(Judge judge, IReadOnlyList<PlacedAssembly> assemblies, IEnumerable<CheckedComponent> components)
    {
        this.judge = judge;
        frontEnds = components.Where(box => box.Component is { Role: LayerRole.FrontEnd, IsShared: false, HasCode: true }).ToArray();
        var ids = frontEnds.Select(frontEnd => frontEnd.Component.Id).Distinct().ToArray();
        var isStorage = Enumerable.Range(0, judge.Places.NodeCount)
            .Select(node => ids.Any(frontEnd => judge.IsStorageFor(frontEnd, node)))
            .ToArray();
        code = new PassableCode(judge, frontEnds.Count == 0 ? [] : assemblies, isStorage);
    }

    /// <summary>The assemblies that a path might lead through and that were not read; in order.</summary>
    public IReadOnlyCollection<string> External => code.External;

    /// <summary>
    /// The first step of each path, once for each place that takes it. A path whose last step is a violation by itself is told by that.
    /// </summary>
    public IEnumerable<Violation> Violations()
    {
        foreach (var frontEnd in frontEnds.Select(box => box.Component))
        {
            var paths = NextSteps.Find(code.Graph, code.Storage.Where(node => judge.IsStorageFor(frontEnd.Id, node.Value.Node)).Select(node => node.Key));
            foreach (var step in StepsOf(frontEnd).Where(step => paths.Reaches(step.Node)))
            {
                var path = paths.PathFrom(step.Node);
                var dependency = step.Facts.Describe(step.Row);
                var elements = ElementsOf(dependency.Source, path);
                KeepShortest(frontEnd, elements);
                steps.Add((dependency.Source, dependency.Target));
                if (path.Count > 1 && code.IsTold(path[path.Count - 2], path[path.Count - 1]))
                    KeepTold(frontEnd, code[path[path.Count - 2]]);
                else
                    yield return judge.DescribePath(step.FrontEnd, code.Storage[path[path.Count - 1]], dependency, Text(elements));
            }
        }
    }

    /// <summary>The answers, in the order of the model.</summary>
    /// <param name="all">All violations.</param>
    /// <param name="remaining">Those that are not known debt.</param>
    public IReadOnlyList<StorageProof> Prove(IReadOnlyList<Violation> all, IReadOnlyList<Violation> remaining) =>
        frontEnds.Select(box => Prove(box.Component, all, remaining, box.TypeCount > 0)).ToArray();

    private StorageProof Prove(Component frontEnd, IReadOnlyList<Violation> all, IReadOnlyList<Violation> remaining, bool hasCode)
    {
        if (FindWay(frontEnd, all) is { } way)
            return new StorageProof(frontEnd, ProofWord.Leaks, way, !remaining.Any(violation => IsLeak(frontEnd, violation) || IsToldLeak(frontEnd, violation)), []);

        if (!hasCode)
            return new StorageProof(frontEnd, ProofWord.Unproven, [], false, ["no code of it was checked"]);

        var reasons = code.Doubts.Of(frontEnd, Reachable(frontEnd)).ToArray();
        return new StorageProof(frontEnd, reasons.Length == 0 ? ProofWord.Proven : ProofWord.Unproven, [], false, reasons);
    }

    private IReadOnlyList<CodeElement>? FindWay(Component frontEnd, IReadOnlyList<Violation> all)
    {
        // What reaches storage by itself is shorter than any path.
        var direct = all.FirstOrDefault(violation =>
            IsLeak(frontEnd, violation) && !steps.Contains((violation.Dependency.Source, violation.Dependency.Target)));
        if (direct is not null)
            return [direct.Dependency.Source, direct.Dependency.Target];

        return shortest.TryGetValue(frontEnd.Name, out var path) ? path : null;
    }

    // Whatever rule says it: a reference or a connection string gets the front-end there as well as a call does.
    private bool IsLeak(Component frontEnd, Violation violation) => violation.SourceNode == frontEnd.Name
        && (violation.Rule.Id == StorageBypassCheck.Id || IsStorageFor(frontEnd, violation.TargetNode));

    private bool IsStorageFor(Component frontEnd, string node) =>
        judge.Model.FindComponent(node) is { } component
            ? judge.IsStorageFor(frontEnd.Id, component.Id)
            : judge.Model.Technologies.TryGetValue(node, out var technology) && technology.Category is TechnologyCategory.Database or TechnologyCategory.ObjectStore;

    private bool IsToldLeak(Component frontEnd, Violation violation) => violation.Rule.Id == StorageBypassCheck.Id
        && told.TryGetValue(frontEnd.Name, out var sources) && sources.Contains(violation.Dependency.Source);

    private HashSet<int> Reachable(Component frontEnd)
    {
        var reached = new HashSet<int>(StepsOf(frontEnd).Select(step => step.Node));
        var queue = new Queue<int>(reached);
        while (queue.Count > 0)
        {
            foreach (var edge in code.Graph.From(queue.Dequeue()).Where(edge => reached.Add(edge.Target)))
                queue.Enqueue(edge.Target);
        }

        return reached;
    }

    // A type on the way stands for whatever member of it comes next.
    private List<CodeElement> ElementsOf(CodeElement source, IReadOnlyList<int> path) =>
        [source, .. path.Select(node => code[node])];

    private void KeepTold(Component frontEnd, CodeElement source)
    {
        if (!told.TryGetValue(frontEnd.Name, out var known))
            told.Add(frontEnd.Name, known = []);
        known.Add(source);
    }

    private void KeepShortest(Component frontEnd, List<CodeElement> path)
    {
        if (!shortest.TryGetValue(frontEnd.Name, out var known)
            || path.Count < known.Count
            || (path.Count == known.Count && string.CompareOrdinal(string.Join(" ", path), string.Join(" ", known)) < 0))
            shortest[frontEnd.Name] = path;
    }

    private IEnumerable<FirstStep> StepsOf(Component frontEnd) =>
        code.FirstSteps.Where(step => step.FrontEnd.Node == frontEnd.Id && step.FrontEnd.Value == frontEnd.Value);

    private static string Text(IReadOnlyList<CodeElement> path) => string.Join(" -> ", path.Select(step => step.ShortName));
}
