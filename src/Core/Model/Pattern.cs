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
        var isSimpleName = key == PatternKey.Types && text.IndexOf('.') < 0;
        Segments = (isSimpleName ? "**." + text : text).Split('.');
        Specificity = new Specificity(
            key,
            Segments.Count(s => s.IndexOf('*') < 0),
            Segments.Count(s => s == "**"),
            text.Count(c => c == '*') - (2 * Segments.Count(s => s == "**" && !isSimpleName)));
    }

    /// <summary>What the pattern is matched against.</summary>
    public PatternKey Key { get; }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Where it stands in the file.</summary>
    public TextRange Range { get; }

    /// <summary>How exactly it says what it means.</summary>
    public Specificity Specificity { get; }

    internal string[] Segments { get; }

    /// <summary>Finds what is wrong with a pattern's text.</summary>
    /// <returns>The mistake as a sentence; null where the pattern is fine.</returns>
    public static string? FindMistake(PatternKey key, string text)
    {
        if (text.Length == 0)
            return "a pattern must not be empty";

        if (text.IndexOfAny([' ', '\t', '/', '\\', ',']) >= 0)
            return $"'{text}' is not a pattern: it holds a space, a comma or a slash; write several patterns as a list";

        if (text.IndexOf('<') >= 0)
            return text.IndexOf('`') < 0 && text.IndexOf('>') > 0
                ? $"'{text}' has a capture, which this version does not judge yet; write one component for each value"
                : $"'{text}' is not a pattern: generic arity is not written";

        if (text.IndexOf('`') >= 0)
            return $"'{text}' is not a pattern: generic arity is not written";

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
}
