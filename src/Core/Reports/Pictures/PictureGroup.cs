namespace ArchRules.Reports.Pictures;

/// <summary>A layer that frames boxes of a picture.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Rank">0 is the top; layers side by side share a rank.</param>
public sealed record PictureGroup(string Name, int Rank);
