using ArchRules.Verdicts;

namespace ArchRules.Cli.Html;

/// <summary>All violations with their lines of source, in groups that a reader opens.</summary>
internal sealed class ViolationSection(Page page, ReportedSystem system)
{
    // A page must open in a second, and fit into a mail.
    private const int MostListed = 6000;
    private const int MostOpen = 25;

    private int left = MostListed;

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var count = system.Groups.Sum(group => group.Violations.Count);
        page.Add($"""<section class="violations" id="{system.Id("violations")}" aria-labelledby="{system.Id("violations-title")}">""");
        page.Add($"""<h2 id="{system.Id("violations-title")}">Violations</h2>""");
        if (count == 0)
        {
            page.Add($"""<p class="good">None: no dependency breaks a rule.</p>""");
            WriteOthers();
            page.Add($"</section>");
            return;
        }

        WriteOthers();
        WriteFilter(count);
        page.Add($"""<div class="groups">""");
        foreach (var group in system.Groups)
            WriteGroup(group, isOpen: count <= MostOpen);
        page.Add($"""</div><p class="none" hidden>No violation fits.</p></section>""");
    }

    // The verdict counts what fails a check, and this section shows dependencies: the difference is told.
    private void WriteOthers()
    {
        var failing = system.Groups.Where(group => group.Severity >= Severity.Warning).Sum(group => group.Violations.Count);
        var suggested = system.Groups.Sum(group => group.Violations.Count) - failing;
        var others = system.Result.FailureCount(system.Report.Context.Severities) - failing;
        if (suggested > 0)
            page.Add($"<p>{Quantity.Of(suggested, "suggestion")} among them: told, and never a reason to fail.</p>");
        if (others > 0)
            page.Add($"""<p>{Quantity.Of(others, "finding")} besides about <a href="#{system.Id(FindingSection.HasOthers(system) ? "findings" : "unassigned")}">the system as a whole</a>.</p>""");
    }

    private void WriteFilter(int count)
    {
        var rules = system.Groups.Select(group => group.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal);
        var names = system.Groups.SelectMany(group => new[] { group.Source, group.Target }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        page.Add($"""
            <form class="filter" role="search" aria-label="Filter the violations">
            <label>Text <input type="search" name="text" autocomplete="off" placeholder="file, type or words"></label>
            <label>Rule <select name="rule"><option value="">all</option>
            """);
        page.AddEach(rules, rule => page.Add($"""<option value="{rule.Id}">{rule.Id}: {rule.Title}</option>"""));
        page.Add($"""</select></label><label>Component <select name="component"><option value="">all</option>""");
        page.AddEach(names, name => page.Add($"<option>{name}</option>"));
        page.Add($"""
            </select></label>
            <button type="reset">Show all</button>
            <p class="shown" role="status" aria-live="polite" data-all="{Plain(count)}">{Quantity.Of(count, "violation")}</p>
            </form>
            """);
    }

    private void WriteGroup(ViolationGroup group, bool isOpen)
    {
        var size = group.Violations.Count;
        page.Add($"""<details class="group {group.Word}" data-rule="{group.Rule.Id}" data-from="{group.Source}" data-to="{group.Target}" data-size="{Plain(size)}" """);
        page.AddMade(isOpen ? "open>" : ">");
        page.Add($"""
            <summary><span class="rule">{group.Rule.Id}</span> <span class="pair"><b>{group.Source}</b> <span aria-label="to">→</span> <b>{group.Target}</b></span>
            <span class="what">{group.Rule.Title}</span> <span class="count">{size}<span class="hide"> {(size == 1 ? "violation" : "violations")}</span></span></summary><ol>
            """);
        foreach (var violation in group.Violations.Take(left))
            WriteViolation(violation);
        page.Add($"</ol>");
        if (size > left)
            page.Add($"<p>{size - Math.Max(0, left)} more are not listed here; <code>archrules check</code> lists all.</p>");
        left = Math.Max(0, left - size);
        page.Add($"""<p class="page"><a href="{group.Rule.HelpLink}">What {group.Rule.Id} says, and how to keep it</a></p></details>""");
    }

    private void WriteViolation(Violation violation)
    {
        var place = violation.Dependency.Place;
        page.Add($"<li>");
        if (place is { } at)
            page.Add($"""<code class="place">{system.Report.Show(at.File)}:{Plain(at.Line)}</code> """);
        else
            page.Add($"""<code class="place">{violation.Dependency.Source.ToString()}</code> """);

        page.Add($"<p>{violation.Message}</p>");
        if (place is { } known && system.Sources?.Find(known) is { } excerpt)
            WriteExcerpt(excerpt);
        page.Add($"</li>");
    }

    private void WriteExcerpt(Excerpt excerpt)
    {
        page.Add($"<pre>");
        for (var i = 0; i < excerpt.Lines.Count; i++)
        {
            var number = excerpt.FirstLine + i;
            page.AddMade(number == excerpt.Marked ? "<mark>" : "");
            page.Add($"<i>{Plain(number)}</i> ");
            if (excerpt.Lines[i] is { } line)
                page.Add($"{line}");
            else
                page.Add($"<em>not shown: it may hold a secret</em>");
            page.AddMade(number == excerpt.Marked ? "</mark>\n" : "\n");
        }

        page.Add($"</pre>");
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
