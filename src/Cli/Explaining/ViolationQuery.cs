using System.Globalization;
using System.Text.RegularExpressions;
using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Explaining;

/// <summary>Finds violations by what a person has of them: the place, the text, or the number in the report.</summary>
internal sealed partial class ViolationQuery
{
    private readonly string text;
    private readonly string? file;
    private readonly int line;
    private readonly int column;

    /// <summary>Reads a query.</summary>
    /// <param name="text">
    /// <c>3</c>; <c>src/Page.cs(7)</c>, <c>Page.cs(7,9)</c>, <c>Page.cs:7:9</c>, perhaps with the rest of a report's line behind it; or any
    /// part of a message or of the names of the members.
    /// </param>
    public ViolationQuery(string text)
    {
        this.text = text;
        if (Place().Match(text) is not { Success: true } place)
            return;

        file = place.Groups[1].Value.Replace('\\', '/').TrimStart('.', '/');
        line = int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture);
        column = place.Groups[3].Success ? int.Parse(place.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
        var message = Message().Match(text);
        this.text = message.Success ? message.Groups[1].Value.Trim() : "";
    }

    /// <summary>Finds the violations that are meant.</summary>
    /// <param name="violations">All there are, in the order of the report.</param>
    /// <returns>Those that match; empty where none does.</returns>
    public IReadOnlyList<Violation> Choose(IReadOnlyList<Violation> violations)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= violations.Count ? [violations[number - 1]] : [];

        var placed = violations.Where(violation => file is null || IsAt(violation.Dependency.Place)).ToArray();
        if (text.Length == 0)
            return placed;

        var said = placed.Where(IsSaid).ToArray();

        // A message from the compiler may say the same thing in other words; its place is enough.
        return said.Length == 0 && file is not null ? placed : said;
    }

    private bool IsAt(SourcePlace? place)
    {
        if (place is not { } known || known.Line != line || (column > 0 && known.Column != column))
            return false;

        var path = known.File.Replace('\\', '/');
        return path.Equals(file, StringComparison.OrdinalIgnoreCase) || path.EndsWith("/" + file, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsSaid(Violation violation) => new[]
    {
        violation.Rule.Id, violation.Message, violation.Dependency.Source.ToString(), violation.Dependency.Target.ToString(),
        $"{violation.SourceNode} -> {violation.TargetNode}", $"{violation.Dependency.Source} -> {violation.Dependency.Target}",
    }.Any(said => said.Contains(text, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(.+?)(?:\((\d+)(?:,(\d+))?[^)]*\)|:(?<2>\d+)(?::(?<3>\d+))?)(?:$|[:\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\bAR\d{4}:\s*(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
