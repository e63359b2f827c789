namespace ArchRules.Reports.Pictures;

/// <summary>What a kind of line means, in a picture that has some.</summary>
/// <param name="Status">The status of the lines.</param>
/// <param name="Text">What it means, as a phrase such as <c>declared, unused</c>.</param>
/// <param name="Count">How many lines of the picture have it.</param>
public sealed record PictureLegendEntry(PictureEdgeStatus Status, string Text, int Count);
