using System.Globalization;
using System.Text;
using ArchRules.Model;

namespace ArchRules.Cli.Baselines;

/// <summary>The known debt as a table for a person.</summary>
internal static class DebtTable
{
    private static readonly string[] Head = ["owner", "expires", "count", "rule", "debt"];

    /// <summary>Writes the table: by owner, those without one last; then by expiry date, those without one last; then as in the file.</summary>
    /// <param name="name">The file as it shall be shown.</param>
    /// <param name="baseline">The debt.</param>
    /// <param name="today">The day on which entries expire or not.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Write(string name, Baseline baseline, DateTime today)
    {
        var entries = baseline.Entries
            .OrderBy(entry => entry.Owner is null)
            .ThenBy(entry => entry.Owner, StringComparer.Ordinal)
            .ThenBy(entry => entry.Expires ?? DateTime.MaxValue)
            .ToArray();
        var expired = entries.Count(entry => entry.Expires < today);
        var text = new StringBuilder()
            .Append(name).Append(": ").Append(Quantity.Of(entries.Length, "entry"))
            .Append(" for ").Append(Quantity.Of(entries.Sum(entry => entry.Count), "violation"))
            .Append(expired == 0 ? "" : $", {expired} expired").Append('\n');
        if (entries.Length == 0)
            return text.ToString();

        string[][] rows = [Head, .. entries.Select(entry => RowOf(entry, today))];
        var widths = Enumerable.Range(0, Head.Length - 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        text.Append('\n');
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell))).Append('\n');

        return text.ToString();
    }

    private static string[] RowOf(BaselineEntry entry, DateTime today) =>
    [
        entry.Owner ?? "nobody",
        entry.Expires is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (day < today ? " (over)" : "") : "never",
        entry.Count.ToString(CultureInfo.InvariantCulture),
        entry.Rule,
        $"{entry.Source} -> {entry.Target}",
    ];
}
