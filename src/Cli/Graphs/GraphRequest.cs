using ArchRules.Reports.Pictures;

namespace ArchRules.Cli.Graphs;

/// <summary>What <c>archrules graph</c> was asked to draw.</summary>
/// <param name="Systems">What to read.</param>
/// <param name="Format">The language.</param>
/// <param name="Output">The file to write, as the user named it; null for standard output.</param>
internal sealed record GraphRequest(SystemRequest Systems, GraphFormat Format, string? Output)
{
    /// <summary>Which side to draw.</summary>
    public PictureView View { get; init; }

    /// <summary>What the boxes are.</summary>
    public GraphBy By { get; init; }

    /// <summary>How many segments of a namespace to keep; null for all.</summary>
    public int? NamespaceDepth { get; init; }

    /// <summary>The boxes to look at; empty for all.</summary>
    public IReadOnlyList<string> Focus { get; init; } = [];

    /// <summary>How many lines to follow from them.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The boxes to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>What to draw as one box.</summary>
    public IReadOnlyList<string> Collapse { get; init; } = [];

    /// <summary>The files of facts of an earlier state; empty for no comparison.</summary>
    public IReadOnlyList<string> SinceFacts { get; init; } = [];

    /// <summary>Whether to draw uses of shared components and, in a comparison, what is as it was.</summary>
    public bool DrawsAll { get; init; }

    /// <summary>Whether to write what the lines mean.</summary>
    public bool WithLegend { get; init; } = true;

    /// <summary>Whether the model alone says all of it, so that nothing has to be built or read.</summary>
    public bool NeedsOnlyModel => View == PictureView.Declared && By is GraphBy.Component or GraphBy.Layer && SinceFacts.Count == 0;
}
