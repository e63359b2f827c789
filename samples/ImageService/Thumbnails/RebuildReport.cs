using ImageService.Storage;

namespace ImageService.Thumbnails;

/// <summary>What a rebuild found.</summary>
public sealed record RebuildReport(int Images, int Repaired, int Lost)
{
    public RebuildReport With(RepairedContent image) => new(
        Images + 1,
        Repaired + (image is RepairedContent.Repaired ? 1 : 0),
        Lost + (image is RepairedContent.Lost ? 1 : 0));
}
