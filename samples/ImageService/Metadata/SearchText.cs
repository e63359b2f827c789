using System.Text;

namespace ImageService.Metadata;

/// <summary>Turns what a person typed into a query of SQLite's FTS5, in which it is only ever text.</summary>
internal static class SearchText
{
    private const int MaxWords = 16;
    private const string TagPrefix = "tag:";

    /// <returns>Empty when there is no word to look for.</returns>
    public static string ToQuery(string text)
    {
        var query = new StringBuilder();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
            Append(query, word);
        return query.ToString();
    }

    private static void Append(StringBuilder query, string word)
    {
        var isTag = word.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase);
        var text = isTag ? word[TagPrefix.Length..] : word;
        // FTS5 finds no token in pure punctuation, and an empty phrase matches nothing.
        if (!text.Any(char.IsLetterOrDigit))
            return;

        query.Append(query.Length > 0 ? " AND " : "").Append(isTag ? "tags : " : "");
        // Within quotes only the quote itself has a meaning. The star makes the word a beginning.
        query.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\" *");
    }
}
