using ArchRules.Reports;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Cli.Changes;

/// <summary>The pictures of a comparison, in Mermaid.</summary>
internal static class ChangePictures
{
    /// <summary>What changed, with the boxes at both ends of changed lines.</summary>
    /// <returns>The picture; null where nothing in it changed.</returns>
    public static string? Changes(SystemChanges changes) => null;

    /// <summary>One side.</summary>
    public static string Of(JudgedSystem system) => MermaidDiagram.Write(system.Result);
}
