namespace ImageService.Metadata;

/// <summary>One word of what a person typed.</summary>
/// <param name="IsTag">Whether it is looked for in the tags alone.</param>
internal sealed record SearchTerm(string Text, bool IsTag)
{
    private const int MaxTerms = 16;
    private const string TagPrefix = "tag:";

    /// <returns>Empty when there is no word to look for.</returns>
    public static IReadOnlyList<SearchTerm> ReadAll(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxTerms)
            .Select(Read)
            // Pure punctuation is no word of any title.
            .Where(term => term.Text.Any(char.IsLetterOrDigit)),
    ];

    private static SearchTerm Read(string word)
        => word.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase) ? new(word[TagPrefix.Length..], IsTag: true) : new(word, IsTag: false);
}
