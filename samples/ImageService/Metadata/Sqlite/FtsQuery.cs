namespace ImageService.Metadata.Sqlite;

/// <summary>A query of SQLite's FTS5, in which what a person typed is only ever text.</summary>
internal static class FtsQuery
{
    public static string Of(IEnumerable<SearchTerm> terms) => string.Join(" AND ", terms.Select(Of));

    // Within quotes only the quote itself has a meaning. The star makes the word a beginning.
    private static string Of(SearchTerm term)
        => $"{(term.IsTag ? "tags : " : "")}\"{term.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\" *";
}
