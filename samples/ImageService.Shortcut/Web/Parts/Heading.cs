using ImageService.Web.Parts.Captions;

namespace ImageService.Web.Parts;

/// <summary>Shortcut 12, one half of a circle: "captions are part of a heading, and need to know its length."</summary>
public static class Heading
{
    public const int Longest = 40;

    public static string Of(string name) => Caption.Of(name).ToUpperInvariant();    // AR0111

    public static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
