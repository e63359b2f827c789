using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Editing;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Graphs;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Drafting;

/// <summary>Writes the rules of NsDepCop as a model: each pattern of namespaces is a component, each permission an arrow.</summary>
internal sealed class NsDepCopDraft
{
    private readonly NsDepCopConfig config;
    private readonly DraftRequest request;
    private readonly TestCode tests;
    private readonly IReadOnlyList<string> patterns;
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly string rest;

    private NsDepCopDraft(NsDepCopConfig config, DraftRequest request, TestCode tests)
    {
        this.config = config;
        this.request = request;
        this.tests = tests;
        var own = new HashSet<string>(request.Facts.Where(facts => !tests.Contains(facts.AssemblyName)).SelectMany(facts => facts.Types).Where(type => type.IsDefined && !type.IsGenerated).Select(type => type.Namespace), StringComparer.Ordinal);
        patterns = config.Rules
            .SelectMany(rule => new[] { rule.From, rule.To })
            .Where(pattern => pattern != "*" && own.Any(ns => Chooses(pattern, ns)))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(pattern => pattern, StringComparer.Ordinal)
            .ToArray();
        var found = NameWords.Distinct(patterns.Select(pattern => NameOf(pattern)).Append("rest").ToArray());
        names = patterns.Select((pattern, i) => (pattern, i)).ToDictionary(pair => pair.pattern, pair => found[pair.i], StringComparer.Ordinal);
        rest = found[patterns.Count];
    }

    /// <summary>Writes the model.</summary>
    /// <returns>The text; null where no rule is about code of the system.</returns>
    public static string? Write(NsDepCopConfig config, DraftRequest request, TestCode tests, string system) => new NsDepCopDraft(config, request, tests).Write(system);

    private string? Write(string system)
    {
        if (patterns.Count == 0)
            return null;

        var graph = ComponentGraph.Build(new Judge(Read(WriteWith(system, [], [], hasRest: true))), request.Facts);
        var hasRest = graph.FindNode(rest) is { TypeCount: > 0 };
        var all = names.Values.Concat(hasRest ? [rest] : []).ToArray();
        var forbidden = Arrows(all, isAllowed: false);
        var allowed = Arrows(all, isAllowed: true).Concat(config.ChildUsesParent ? ParentArrows() : []).Distinct().Except(forbidden).ToArray();
        var uses = graph.Uses.Where(use => use.Count > 0 && use.Target.HasCode).ToDictionary(use => (use.Source.Name, use.Target.Name), use => use.Count);
        var cut = CutOf(allowed, uses);
        return WriteWith(system, allowed.Except(cut).ToArray(), cut, hasRest, forbidden);
    }

    private string WriteWith(
        string system, IReadOnlyList<(string Source, string Target)> arrows, IReadOnlyCollection<(string Source, string Target)> cut, bool hasRest,
        IReadOnlyList<(string Source, string Target)>? forbidden = null)
    {
        var text = new StringBuilder("# The rules of NsDepCop, as `archrules init --from` took them over. Inside one component everything is free.\n");
        foreach (var sentence in config.LeftOut)
            text.Append("# ").Append(sentence).Append('\n');
        text.Append("version: 1\nsystem: ").Append(YamlWord.Write(system)).Append("\n\ncomponents:\n");
        foreach (var pattern in patterns)
            text.Append($"  {names[pattern]}: {{ namespaces: {YamlWord.Write(pattern.EndsWith(".*", StringComparison.Ordinal) ? pattern + "*" : pattern, true)} }}\n");
        if (hasRest)
            text.Append($"  {rest}: {{ projects: [{string.Join(", ", Projects().Select(name => YamlWord.Write(name, true)))}] }}  # what no rule names\n");

        text.Append("\narrows:").Append(arrows.Count == 0 ? " []\n" : "\n");
        foreach (var line in Lines(arrows))
            text.Append("  - ").Append(line).Append('\n');
        foreach (var (source, target) in cut)
            text.Append($"  # {source} -> {target} was allowed and closes a cycle: its uses are debt in archrules.baseline.yml\n");
        if (forbidden is { Count: > 0 })
            text.Append("\nforbid:\n").Append(string.Concat(Lines(forbidden).Select(line => $"  - {line}\n")));
        if (tests.Patterns.Count > 0)
            text.Append($"\nignore: {{ projects: [{string.Join(", ", tests.Patterns.Select(pattern => YamlWord.Write(pattern, true)))}] }}\n");
        return text.ToString();
    }

    private IEnumerable<string> Projects() => request.Facts.Select(facts => facts.AssemblyName).Where(name => !tests.Contains(name)).Distinct().OrderBy(name => name, StringComparer.Ordinal);

    private IReadOnlyList<(string Source, string Target)> Arrows(IReadOnlyList<string> all, bool isAllowed) => config.Rules
        .Where(rule => rule.IsAllowed == isAllowed)
        .SelectMany(rule => ComponentsOf(rule.From, all).SelectMany(source => ComponentsOf(rule.To, all).Select(target => (source, target))))
        .Where(pair => pair.source != pair.target)
        .Distinct()
        .OrderBy(pair => pair.source, StringComparer.Ordinal)
        .ThenBy(pair => pair.target, StringComparer.Ordinal)
        .ToArray();

    // A rule about A.* is one about A.B as well, which may be a component of its own.
    private IEnumerable<string> ComponentsOf(string pattern, IReadOnlyList<string> all) =>
        pattern == "*" ? all : patterns.Where(other => other == pattern || Chooses(pattern, NameOf(other))).Select(other => names[other]);

    private IEnumerable<(string, string)> ParentArrows() => patterns.SelectMany(child => patterns
        .Where(parent => NameOf(child).StartsWith(NameOf(parent) + ".", StringComparison.Ordinal))
        .Select(parent => (names[child], names[parent])));

    private static (string, string)[] CutOf(IReadOnlyList<(string Source, string Target)> allowed, IReadOnlyDictionary<(string, string), int> uses)
    {
        var nodes = allowed.SelectMany(pair => new[] { pair.Source, pair.Target }).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToArray();
        var index = nodes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var edges = allowed.Where(uses.ContainsKey).Select(pair => new Edge(index[pair.Source], index[pair.Target], uses[pair]));
        return FeedbackArcs.Find(new Graph(nodes.Length, edges)).Edges.Select(edge => (nodes[edge.Source], nodes[edge.Target])).ToArray();
    }

    private static IEnumerable<string> Lines(IReadOnlyList<(string Source, string Target)> arrows) => ArrowLines.Write(
        arrows.Select(arrow => new DraftArrow(BoxOf(arrow.Source), BoxOf(arrow.Target), ArrowScope.Any, ArrowMode.Call)).ToArray(),
        arrows.Select(arrow => arrow.Source).Distinct().ToArray());

    private static Box BoxOf(string name) => new(name, new TierGuess(Tier.Beside, ""));

    private static string NameOf(string pattern) => pattern.EndsWith(".*", StringComparison.Ordinal) ? pattern.Substring(0, pattern.Length - 2) : pattern;

    private static bool Chooses(string pattern, string ns) =>
        ns == NameOf(pattern) || (pattern.EndsWith(".*", StringComparison.Ordinal) && ns.StartsWith(NameOf(pattern) + ".", StringComparison.Ordinal));

    private static ArchitectureModel Read(string text)
    {
        var (model, mistakes) = ArchitectureReader.Parse(text);
        return model ?? throw new InvalidOperationException($"the draft is no model: {mistakes[0].Message}");
    }
}
