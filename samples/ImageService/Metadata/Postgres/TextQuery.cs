using System.Globalization;
using System.Text;

namespace ImageService.Metadata.Postgres;

/// <summary>Words as PostgreSQL's full-text search compares them. It is never given anything but letters, digits and our own operators.</summary>
/// <remarks>
/// PostgreSQL's own parser takes <c>cat.png</c> for one word, the name of a host. The embedded store finds it by <c>png</c>, so this one must.
/// </remarks>
internal static class TextQuery
{
    /// <summary>The words of a text with a space between them.</summary>
    public static string WordsOf(params IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(Split));

    /// <summary>A <c>tsquery</c>: every word is a beginning, and all must be there.</summary>
    public static string Of(IEnumerable<SearchTerm> terms)
        => string.Join(" & ", terms.SelectMany(term => Split(term.Text)).Select(word => $"'{word}':*"));

    private static string[] Split(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // An accent on its own belongs to the letter before it, and counts as little as one within a letter.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;

            words.Append(Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
