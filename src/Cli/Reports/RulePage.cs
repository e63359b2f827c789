namespace ArchRules.Cli.Reports;

/// <summary>The page of a rule, which the tool carries with it.</summary>
internal static class RulePage
{
    /// <summary>Finds a section.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="section">The heading, such as <c>How to fix</c>.</param>
    /// <returns>The text below the heading, in Markdown; null where the page has no such section.</returns>
    public static string? FindSection(string id, string section)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream(id + ".md");
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd().ReplaceLineEndings("\n");
        var heading = $"\n## {section}\n";
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
            return null;

        var text = page[(start + heading.Length)..];
        var end = text.IndexOf("\n## ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim();
    }
}
