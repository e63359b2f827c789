namespace ArchRules.Cli;

/// <summary>Long lists, cut where a person stops reading.</summary>
internal static class Shortened
{
    private const int Most = 10;

    /// <summary>Cuts a list and says so.</summary>
    /// <returns>All lines, or the first ten and how many more there are.</returns>
    public static IEnumerable<string> Shorten(this IReadOnlyCollection<string> lines) => lines.Count <= Most + 1
        ? lines
        : lines.Take(Most).Append($"... and {lines.Count - Most} more");
}
