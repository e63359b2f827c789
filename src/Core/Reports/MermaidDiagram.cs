using ArchRules.Reports.Pictures;
using ArchRules.Verdicts;

namespace ArchRules.Reports;

/// <summary>The declared architecture as a Mermaid flowchart, with violations marked: the picture beside a report.</summary>
public static class MermaidDiagram
{
    /// <summary>Draws a result.</summary>
    /// <returns>The text of a <c>flowchart</c>, deterministic for a model and its violations.</returns>
    public static string Write(CheckResult result) => MermaidPicture.Write(PictureBundling.Of(ComponentPicture.Of(result, null)), withLegend: false);
}
