using ImageService.Metadata;

namespace ImageService.Write;

/// <summary>What a content turned out to be, or why it is refused.</summary>
/// <param name="Size">Null with a refusal.</param>
public sealed record Inspection(string ContentType, PixelSize? Size, Refusal? Refusal)
{
    public static Inspection Refuse(int status, string reason) => new("", Size: null, new Refusal(status, reason));
}
