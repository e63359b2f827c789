using System.Globalization;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Html;

/// <summary>The known debt: who owes what, until when, and whether it is still there.</summary>
internal sealed class DebtSection(Page page, ReportedSystem system)
{
    private const int MostPlaces = 3;

    private readonly ILookup<(string, string, string), Violation> covered = system.Result.KnownDebt.ToLookup(debt =>
        (debt.Rule.Id, debt.Dependency.Source.ToString(), debt.Dependency.Target.ToString()));

    /// <summary>Writes the section.</summary>
    /// <param name="today">The day on which entries have expired or not.</param>
    public void Write(DateTime today)
    {
        var entries = system.Report.Baseline.Entries
            .OrderBy(entry => entry.Owner is null)
            .ThenBy(entry => entry.Owner, StringComparer.Ordinal)
            .ThenBy(entry => entry.Expires ?? DateTime.MaxValue)
            .ToArray();
        page.Add($"""<section id="{system.Id("debt")}" aria-labelledby="{system.Id("debt-title")}"><h2 id="{system.Id("debt-title")}">Known debt</h2>""");
        if (entries.Length == 0)
        {
            page.Add($"<p>None is recorded.</p></section>");
            return;
        }

        page.Add($"""
            <div class="scroll" role="region" aria-labelledby="{system.Id("debt-title")}" tabindex="0"><table class="sortable"><thead><tr>
            <th scope="col">owner</th><th scope="col">expires</th><th scope="col" class="number">count</th><th scope="col">rule</th>
            <th scope="col">debt</th></tr></thead><tbody>
            """);
        foreach (var entry in entries)
            Write(entry, today);
        page.Add($"</tbody></table></div></section>");
    }

    private void Write(BaselineEntry entry, DateTime today)
    {
        var found = covered[(entry.Rule, entry.Source, entry.Target)].ToArray();
        page.Add($"<tr><td>");
        page.AddMade(entry.Owner is null ? """<span class="quiet">nobody</span>""" : "");
        page.Add($"{entry.Owner}</td><td>");
        WriteEnd(entry, found.Length, today);
        page.Add($"""</td><td class="number">{entry.Count}</td><td>{entry.Rule}</td><td>""");
        if (found.Length > 0)
            page.Add($"""<b>{found[0].SourceNode}</b> → <b>{found[0].TargetNode}</b><br>""");

        page.Add($"<code>{entry.Source}</code> → <code>{entry.Target}</code>");
        WritePlaces(found.Select(debt => debt.Dependency.Place).OfType<SourcePlace>().ToArray());
        if (entry.Because is { } because)
            page.Add($"""<br><q>{because}</q>""");
        page.Add($"</td></tr>");
    }

    private void WriteEnd(BaselineEntry entry, int found, DateTime today)
    {
        if (entry.Expires is { } day)
            page.Add($"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ");
        else
            page.Add($"""<span class="quiet">never</span> """);

        if (entry.Expires < today)
            page.Add($"""<span class="chip bad">over</span>""");
        else if (found == 0 && system.Report.IsWhole)
            page.Add($"""<span class="chip ok">paid</span>""");
        else if (found < entry.Count && system.Report.IsWhole)
            page.Add($"""<span class="chip warn">{entry.Count - found} paid</span>""");
    }

    private void WritePlaces(SourcePlace[] places)
    {
        if (places.Length == 0)
            return;

        page.Add($"""<br><span class="quiet">{string.Join(", ", places.Take(MostPlaces).Select(place =>
            string.Create(CultureInfo.InvariantCulture, $"{system.Report.Show(place.File)}:{place.Line}")))}""");
        if (places.Length > MostPlaces)
            page.Add($" and {places.Length - MostPlaces} more");
        page.Add($"</span>");
    }
}
