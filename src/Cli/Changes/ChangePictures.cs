using ArchRules.Reports.Pictures;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Cli.Changes;

/// <summary>The pictures of a comparison, in Mermaid.</summary>
internal static class ChangePictures
{
    /// <summary>What changed, with the boxes at both ends of changed lines.</summary>
    /// <returns>The picture; null where nothing in it changed.</returns>
    public static string? Changes(SystemChanges changes)
    {
        var difference = PictureDifference.OnlyChanges(PictureDifference.Between(Draw(changes.Then), Draw(changes.Now)));
        return difference.Nodes.Count == 0 ? null : MermaidPicture.Write(difference, withLegend: true);
    }

    /// <summary>One side.</summary>
    public static string Of(JudgedSystem system) => MermaidPicture.Write(Draw(system), withLegend: false);

    private static Picture Draw(JudgedSystem system) => ComponentPicture.Of(system.Result, system.Graph);
}
