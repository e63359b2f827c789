using ArchRules.Model;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Explaining;

/// <summary>One run of <c>archrules why</c>: finds violations, known debt among them, and says what is behind each.</summary>
internal sealed class WhyRun(SystemRequest request, Terminal terminal)
{
    private const int Most = 5;

    /// <summary>Explains the violations that a text means.</summary>
    /// <exception cref="CannotJudgeException">There is no text, or no violation matches it.</exception>
    public async Task<ExitCode> RunAsync(string text, CancellationToken cancellation)
    {
        if (text.Length == 0)
            throw new CannotJudgeException("error: 'why' needs a violation; try \"archrules why 'Page.cs(7)'\" or 'archrules why 1'");

        var loading = new SystemLoading(request, terminal);
        var query = new ViolationQuery(text);
        var (found, all) = (0, new List<(Violation Violation, ReportContext Context)>());
        foreach (var system in await loading.FindAsync("why", cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var loaded = loading.Load(system);
            var context = new ReportContext(system.Model.Path, terminal.Folder, loaded.Severities);
            var violations = loaded.Check(Baseline.Empty).Violations;
            all.AddRange(violations.Select(violation => (violation, context)));
            found += Explain(loaded, query.Choose(violations), context);
        }

        return found > 0 ? ExitCode.Clean : throw new CannotJudgeException("error: " + NoMatch(text, all));
    }

    private int Explain(LoadedSystem loaded, IReadOnlyList<Violation> chosen, ReportContext context)
    {
        if (chosen.Count == 0)
            return 0;

        var judge = new Judge(loaded.System.Model.Model);
        var types = TypeGraph.Build(judge, loaded.Facts).Types;
        var remaining = loaded.Check(loaded.System.Model.Baseline).Violations.ToHashSet();
        foreach (var violation in chosen.Take(Most))
        {
            terminal.Output.WriteLine(LineOf(violation, context) + (remaining.Contains(violation) ? "" : " (known debt)"));
            terminal.Output.WriteLine($"  {violation.Dependency.Source} -> {violation.Dependency.Target}");
            foreach (var line in Explain(violation, judge, types, context))
                terminal.Output.WriteLine("  " + line);
            terminal.Output.WriteLine();
        }

        if (chosen.Count > Most)
            terminal.Output.WriteLine($"... and {chosen.Count - Most} more that match; name the place, or more of the text");
        return chosen.Count;
    }

    // Some rules are not about two components: a query in a signature, for one, has no component that it leads to.
    private static IReadOnlyList<string> Explain(Violation violation, Judge judge, IReadOnlyList<TypeNode> types, ReportContext context) =>
        Place(violation.SourceNode, judge, types) is { } source && Place(violation.TargetNode, judge, types) is { } target
            ? PairExplanation.Write(source, target, judge, context, violation.Rule)
            : [$"{violation.Rule.Id}: {violation.Rule.Title}", $"more: {violation.Rule.HelpLink}"];

    private static PlacedSubject? Place(string node, Judge judge, IReadOnlyList<TypeNode> types) =>
        Subject.Find(node, judge.Model, types) is { } subject ? PlacedSubject.Find(subject, judge, types).Placed : null;

    private static string NoMatch(string text, List<(Violation Violation, ReportContext Context)> all)
    {
        if (all.Count == 0)
            return $"no violation matches '{text}': there is none at all";

        var lines = all.Select(entry => LineOf(entry.Violation, entry.Context)).ToArray();
        var place = text.Split('(', ':')[0];
        var near = place.Any(char.IsLetter) ? lines.FirstOrDefault(line => line.Contains(place, StringComparison.OrdinalIgnoreCase)) : null;
        var hint = near is null ? $"the first is {lines[0]}" : $"the nearest is {near}";
        return $"none of {Quantity.Of(all.Count, "violation")} matches '{text}'; {hint}";
    }

    private static string LineOf(Violation violation, ReportContext context) => violation.Dependency.Place is { } place
        ? $"{context.Show(place.File)}({place.Line},{place.Column}): {violation.Rule.Id}: {violation.Message}"
        : $"{violation.Dependency.Source}: {violation.Rule.Id}: {violation.Message}";
}
