namespace ArchRules.Reports.Pictures;

/// <summary>The colours of lines, the same in every language. Each pair of them differs for colour-blind eyes, or in the line's width or dashes.</summary>
internal static class PictureColors
{
    public const string Added = "#1a7f37";
    public const string Removed = "#8250df";
    public const string Changed = "#0969da";
    public const string Ink = "#3b434b";

    // What is new and wrong is red, not green.
    public static string Of(PictureEdge edge) =>
        (edge.IsBroken && edge.Change != PictureChange.Removed ? null : OfChange(edge.Change)) ?? Of(edge.Status);

    public static string Of(PictureEdgeStatus status) => status switch
    {
        PictureEdgeStatus.Violating => "#d1242f",
        PictureEdgeStatus.Debt => "#bc4c00",
        PictureEdgeStatus.Used or PictureEdgeStatus.Declared => Ink,
        _ => "#9aa4ae",
    };

    /// <summary>The colour of what has changed.</summary>
    /// <returns>Null for <see cref="PictureChange.None"/>.</returns>
    public static string? OfChange(PictureChange change) => change switch
    {
        PictureChange.Added => Added,
        PictureChange.Removed => Removed,
        PictureChange.Changed => Changed,
        _ => null,
    };
}
