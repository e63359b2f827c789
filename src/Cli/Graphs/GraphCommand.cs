using System.CommandLine;
using ArchRules.Reports.Pictures;

namespace ArchRules.Cli.Graphs;

/// <summary>The arguments of <c>archrules graph</c>.</summary>
internal sealed class GraphCommand : Command
{
    private readonly SystemOptions systems = new();

    private readonly Option<string?> format = new("--format")
    {
        HelpName = "language",
        Description = $"How to write it: {GraphWords.Of<GraphFormat>()}. Default: what the name of the file says, else mermaid.",
    };

    private readonly Option<string?> output = new("--output", "-o") { HelpName = "file", Description = "The file to write. Default: the terminal." };

    private readonly Option<string?> show = new("--show")
    {
        HelpName = "side",
        Description = $"What to draw: {GraphWords.Of<PictureView>()}. Default: both laid over each other. 'declared' reads no code.",
    };

    private readonly Option<string?> by = new("--by")
    {
        HelpName = "box",
        Description = $"What the boxes are: {GraphWords.Of<GraphBy>()}, namespace:2 for two segments of each. Default: component.",
    };

    private readonly Option<string[]> focus = new("--focus") { HelpName = "name", Description = "Draw only this box and what is near it. May be repeated." };

    private readonly Option<int?> depth = new("--depth")
    {
        HelpName = "number",
        Description = "How many lines to follow from a --focus, in either direction. Default: 1.",
    };

    private readonly Option<string[]> collapse = new("--collapse")
    {
        HelpName = "name",
        Description = "Draw as one box: a layer, a family such as '<module>-api', each module of '<module>', a namespace, or 'orders-*'. May be repeated.",
    };

    private readonly Option<string[]> without = new("--without") { HelpName = "name", Description = "Leave out this box, or 'orders-*'. May be repeated." };

    private readonly Option<string[]> since = new("--since-facts")
    {
        HelpName = "file",
        Description = "Draw what has changed since 'archrules facts' wrote this. May be repeated.",
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Draw uses of shared components and of composition roots too; with --since-facts, also what is as it was.",
    };

    private readonly Option<bool> noLegend = new("--no-legend") { Description = "Leave out what the lines mean." };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public GraphCommand(Terminal terminal)
        : base("graph", "Draw the architecture: what is declared, what the code does, or both.")
    {
        systems.AddTo(this);
        foreach (var option in new Option[] { format, output, show, by, focus, depth, collapse, without, since, all, noLegend })
            Options.Add(option);

        SetAction(async (parsed, cancellation) => (int)await new GraphRun(RequestOf(parsed, terminal), terminal).RunAsync(cancellation));
    }

    private GraphRequest RequestOf(ParseResult parsed, Terminal terminal)
    {
        var file = parsed.GetValue(output);
        if (file is not null && Directory.Exists(Path.GetFullPath(file, terminal.Folder)))
            throw new CannotJudgeException($"error: '{file}' is a folder; name a file for the picture");

        var (box, segments) = GraphWords.ReadBy(parsed.GetValue(by) ?? "component");
        var steps = parsed.GetValue(depth) ?? 1;
        if (steps < 0)
            throw new CannotJudgeException($"error: --depth {steps} is below 0; 1 draws the neighbours, 0 the boxes alone");

        var request = new GraphRequest(systems.Read(parsed, terminal), GraphWords.FormatOf(parsed.GetValue(format), file), file)
        {
            View = GraphWords.Read<PictureView>(parsed.GetValue(show) ?? "both", "--show"),
            By = box,
            NamespaceDepth = segments,
            Focus = parsed.GetValue(focus) ?? [],
            Depth = steps,
            Collapse = parsed.GetValue(collapse) ?? [],
            Without = parsed.GetValue(without) ?? [],
            SinceFacts = parsed.GetValue(since) ?? [],
            DrawsAll = parsed.GetValue(all),
            WithLegend = !parsed.GetValue(noLegend),
        };
        return request is { View: PictureView.Declared, NeedsOnlyModel: false }
            ? throw new CannotJudgeException("error: --show declared draws the model alone, which has no projects, namespaces or earlier facts; leave one of the two out")
            : request;
    }
}
