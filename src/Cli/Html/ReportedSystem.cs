using ArchRules.Cli.Reports;
using ArchRules.Reports.Pictures;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Html;

/// <summary>One system as a page shows it.</summary>
internal sealed class ReportedSystem
{
    private readonly Dictionary<string, int> numbers;

    /// <summary>Prepares a system.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="graph">Who uses whom.</param>
    /// <param name="number">Which of the page's systems it is, from 1.</param>
    /// <param name="sources">The files that may be quoted; null where no code shall be.</param>
    public ReportedSystem(SystemReport report, ComponentGraph graph, int number, SourceFiles? sources)
    {
        (Report, Graph, Number, Sources) = (report, graph, number, sources);
        Picture = ComponentPicture.Of(report.Result, graph);
        Nodes = InOrder(Picture);
        numbers = Nodes.Select((node, i) => (node.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i + 1, StringComparer.Ordinal);
        Groups = ViolationGroup.Of(report);
        Findings = Result.Findings.Where(finding => report.Context.Severities[finding.Rule] > Severity.None).ToArray();
    }

    /// <summary>What was found, and how to show it.</summary>
    public SystemReport Report { get; }

    /// <summary>Who uses whom.</summary>
    public ComponentGraph Graph { get; }

    /// <summary>Which of the page's systems it is, from 1.</summary>
    public int Number { get; }

    /// <summary>The files that may be quoted; null where no code shall be.</summary>
    public SourceFiles? Sources { get; }

    /// <summary>What was found.</summary>
    public CheckResult Result => Report.Result;

    /// <summary>What it is called.</summary>
    public string Name => Result.Model.System ?? "Architecture";

    /// <summary>The model laid over what the code does.</summary>
    public Picture Picture { get; }

    /// <summary>The boxes as lists show them: by layer from top to bottom, then what has no layer, each in the order of the model.</summary>
    public IReadOnlyList<PictureNode> Nodes { get; }

    /// <summary>The violations that are reported, the weightiest first, then by how many of a kind there are.</summary>
    public IReadOnlyList<ViolationGroup> Groups { get; }

    /// <summary>The findings that are reported.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>An id that no other system of the page uses.</summary>
    public string Id(string word) => Number == 1 ? word : FormattableString.Invariant($"{word}-{Number}");

    /// <summary>The number of a box in <see cref="Nodes"/>, from 1.</summary>
    public int NumberOf(string node) => numbers[node];

    /// <summary>The id of a box's row in the list of components.</summary>
    public string RowOf(string node) => FormattableString.Invariant($"{Id("component")}-{numbers[node]}");

    private static PictureNode[] InOrder(Picture picture)
    {
        var ranks = picture.Groups.ToDictionary(group => group.Name, group => group.Rank, StringComparer.Ordinal);
        return picture.Nodes
            .OrderBy(node => node.Layer is { } layer && ranks.TryGetValue(layer, out var rank) ? rank : int.MaxValue)
            .ThenBy(node => node.Kind switch
            {
                PictureNodeKind.Shared => 1,
                PictureNodeKind.Technology => 2,
                PictureNodeKind.Outside => 3,
                _ => 0,
            })
            .ToArray();
    }
}
