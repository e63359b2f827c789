using System;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>One pattern of a selector, with its place in the file.</summary>
public sealed class Pattern
{
    /// <summary>Makes a pattern.</summary>
    /// <param name="key">What it is matched against.</param>
    /// <param name="text">The pattern as written.</param>
    /// <param name="range">Where it stands.</param>
    public Pattern(PatternKey key, string text, TextRange range)
    {
        Key = key;
        Text = text;
        Range = range;
        Capture = CaptureText.FindName(text);
        Wildcard = Capture is null ? text : CaptureText.Fill(text, Capture, "*");
        var isSimpleName = key == PatternKey.Types && text.IndexOf('.') < 0;
        Segments = (isSimpleName ? "**." + Wildcard : Wildcard).Split('.');
        Written = Capture is null ? Segments : (isSimpleName ? "**." + text : text).Split('.');
        Specificity = new Specificity(
            key,
            Segments.Count(s => s.IndexOf('*') < 0),
            Segments.Count(s => s == "**"),
            Wildcard.Count(c => c == '*') - (2 * Segments.Count(s => s == "**" && !isSimpleName)));
    }

    /// <summary>What the pattern is matched against.</summary>
    public PatternKey Key { get; }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The capture that the pattern holds, without its angle brackets; null where it holds none.</summary>
    public string? Capture { get; }

    /// <summary>The pattern with <c>*</c> for its capture: it matches whatever the pattern matches, and perhaps more.</summary>
    public string Wildcard { get; }

    /// <summary>Where it stands in the file.</summary>
    public TextRange Range { get; }

    /// <summary>How exactly it says what it means.</summary>
    public Specificity Specificity { get; }

    internal string[] Segments { get; }

    /// <summary>The segments as they are written, with the capture.</summary>
    internal string[] Written { get; }

    /// <summary>Finds what is wrong with a pattern's text.</summary>
    /// <param name="key">What it is matched against.</param>
    /// <param name="text">The pattern as written.</param>
    /// <param name="capture">The capture that the pattern may hold; null where it may hold none.</param>
    /// <returns>The mistake as a sentence; null where the pattern is fine.</returns>
    public static string? FindMistake(PatternKey key, string text, string? capture = null)
    {
        if (text.Length == 0)
            return "a pattern must not be empty";

        if (text.IndexOfAny([' ', '\t', '/', '\\', ',']) >= 0)
            return $"'{text}' is not a pattern: it holds a space, a comma or a slash; write several patterns as a list";

        if (text.IndexOf('`') >= 0 || !CaptureText.IsWellFormed(text))
            return $"'{text}' is not a pattern: generic arity is not written";

        if (FindCaptureMistake(text, capture) is { } mistake)
            return mistake;

        if (capture is not null)
            text = CaptureText.Fill(text, capture, "c");

        if (key == PatternKey.Projects)
            return text.Contains("**") ? $"in 'projects' one * already stands for any characters; write '{text.Replace("**", "*")}'" : null;

        foreach (var segment in text.Split('.'))
        {
            if (segment.Length == 0)
                return $"'{text}' has an empty segment between dots";

            if (segment != "**" && segment.Contains("**"))
                return $"in '{text}', ** must stand alone between dots; inside a segment write *";
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? FindCaptureMistake(string text, string? capture)
    {
        if (text.IndexOf('<') < 0)
            return null;

        if (capture is null)
            return $"'{text}' holds a capture, which only the patterns of a family may: a component with the capture in its name, as in <module>-api; elsewhere write *";

        var plain = CaptureText.Fill(text, capture, "\0");
        if (plain.IndexOf('<') >= 0)
            return $"'{text}' holds a capture that the name of its component does not; the name has <{capture}>";

        return plain.Contains("*\0") || plain.Contains("\0*") || plain.Contains("\0\0")
            ? $"in '{text}', the capture touches a * or another capture, so that its end cannot be told; put a letter or a dot between them"
            : null;
    }
}
