using System;
using System.Globalization;
using System.Text;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Texts of a picture: what they say, how wide they are, and how they are written so that they stay text.</summary>
internal static class SvgText
{
    private const int MostCharacters = 34;

    /// <summary>How wide a box is.</summary>
    public static double WidthOf(PictureNode node) =>
        Math.Max(92, Math.Max(WidthOf(Shorten(node.Name), 7.4), WidthOf(Second(node), 6.2)) + 30);

    /// <summary>How wide a text is, about: fonts differ.</summary>
    public static double WidthOf(string text, double ofCharacter) => text.Length * ofCharacter;

    /// <summary>A name that fits into a box; its beginning tells least of a long one.</summary>
    public static string Shorten(string name) => name.Length <= MostCharacters ? name : "…" + name.Substring(name.Length - MostCharacters + 1);

    /// <summary>The second line of a box.</summary>
    public static string Second(PictureNode node) => node.Kind switch
    {
        PictureNodeKind.Technology => node.Technology ?? "technology",
        PictureNodeKind.Outside => "outside",
        PictureNodeKind.Group when node.Parts.Count > 0 => Count(node.Parts.Count, "part"),
        _ => node.TypeCount > 0 ? Count(node.TypeCount, "type") : "no code",
    };

    /// <summary>Counts things: <c>1 type</c>, <c>5,000 types</c>.</summary>
    public static string Count(int count, string noun) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>A place or length in pixels.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a text so that it stays text, in an element or an attribute. What XML cannot hold is left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else if (!char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF') && (c >= ' ' || c is '\t' or '\n' or '\r'))
                escaped.Append(Entity(c) ?? c.ToString());
        }

        return escaped.ToString();
    }

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };
}
