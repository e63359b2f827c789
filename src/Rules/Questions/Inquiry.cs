using System.Globalization;
using ArchRules.Facts;
using ArchRules.Reports;
using ArchRules.Text;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Questions;

/// <summary>Answers questions about what the code does; the graphs are built when first needed.</summary>
internal sealed class Inquiry(Architecture architecture, Func<IReadOnlyList<AssemblyFacts>> facts, ReportContext context)
{
    private readonly Lazy<ComponentGraph> graph = new(() => ComponentGraph.Build(architecture.Judge, facts()));
    private readonly Lazy<TypeGraph> types = new(() => TypeGraph.Build(architecture.Judge, facts()));

    public ComponentGraph Graph => graph.Value;

    private IReadOnlyCollection<string> Names => [.. Graph.Nodes.Select(node => node.Name), SubjectUsers.Unassigned];

    public Answer<ComponentUse> UsersOf(string what) => UsersOf(Find(what));

    public Answer<ComponentUse> UsersOf(Subject subject) => new(
        $"the components that use '{subject.Name}'", SubjectUsers.Find(subject, architecture.Judge, facts()), FormOf(use => use.Source.Name));

    public Answer<ComponentUse> UsesOf(string component) => new(
        $"what component '{component}' uses",
        Graph.Uses.Where(use => use.Source == NodeOf(component) && use.Count > 0).ToArray(),
        FormOf(use => use.Target.Name));

    public Answer<PathStep> ShortestPath(string from, string to)
    {
        var (start, end) = (Find(from), Find(to));
        return new(
            $"the shortest path from '{from}' to '{to}'",
            types.Value.FindPath(start.Holds, end.Holds) ?? [],
            new AnswerForm<PathStep>(step => [UseText.Write(step, context)], null, []));
    }

    public Answer<ComponentCycle> Cycles() => new(
        "the cycles of components", Graph.Cycles, new AnswerForm<ComponentCycle>(Lines, null, []));

    public Answer<ComponentMetrics> Metrics() => new(
        "the components", Graph.Metrics, new AnswerForm<ComponentMetrics>(metrics => [Line(metrics)], metrics => metrics.Component.Name, Names));

    public ComponentMetrics MetricsOf(string component)
    {
        var node = NodeOf(component);
        return Graph.Metrics.FirstOrDefault(metrics => metrics.Component == node)
            ?? throw new ArgumentException($"'{component}' has no code, so it has no metrics", nameof(component));
    }

    private static string Line(ComponentMetrics metrics) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: Ca {1}, Ce {2}, instability {3:0.00}, abstractness {4:0.00}, distance {5:0.00}",
        metrics.Component.Name, metrics.AfferentCoupling, metrics.EfferentCoupling, metrics.Instability, metrics.Abstractness, metrics.Distance);

    private IEnumerable<string> Lines(ComponentCycle cycle)
    {
        yield return $"{cycle}; {(cycle.IsSmallest ? "the fewest dependencies to cut" : "a small set to cut, perhaps not the smallest")}:";
        foreach (var use in cycle.Cut)
        {
            foreach (var line in Lines(use))
                yield return "  " + line;
        }
    }

    private IEnumerable<string> Lines(ComponentUse use)
    {
        yield return $"{use.Source} -> {use.Target}: {(use.Count == 1 ? "1 dependency" : use.Count + " dependencies")}";
        foreach (var line in UseText.Lines(use, context))
            yield return "  " + line;
    }

    private AnswerForm<ComponentUse> FormOf(Func<ComponentUse, string> componentOf) => new(Lines, componentOf, Names);

    private Subject Find(string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(what);
        return Subject.Find(what, architecture.Model, types.Value.Types)
            ?? throw new ArgumentException(Subject.Unknown(what, architecture.Model, types.Value.Types));
    }

    private ComponentNode NodeOf(string component) => Graph.FindNode(component) ?? throw new ArgumentException(
        $"component '{component}' is not declared{Suggestion.Tail(component, architecture.Model.Components.Select(known => known.Name).ToArray())}");
}
