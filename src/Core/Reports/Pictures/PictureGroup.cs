namespace ArchRules.Reports.Pictures;

/// <summary>A layer that frames boxes of a picture, or the frame of what is shared.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Rank">0 is the top; layers side by side share a rank.</param>
public sealed record PictureGroup(string Name, int Rank)
{
    /// <summary>The name of the frame of shared components that lie in no layer. It is the last one, unless a layer has this name.</summary>
    public const string Shared = "shared";
}
