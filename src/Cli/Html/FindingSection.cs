using System.Globalization;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Html;

/// <summary>What was found beside single dependencies: unassigned code, and what is wrong with the file or the system as a whole.</summary>
internal sealed class FindingSection(Page page, ReportedSystem system)
{
    /// <summary>Whether <see cref="WriteOthers"/> has something to write.</summary>
    public static bool HasOthers(ReportedSystem system) => system.Findings.Any(finding => !IsUnassigned(finding));

    /// <summary>Writes the section about code without a component.</summary>
    public void WriteUnassigned()
    {
        var findings = system.Findings.Where(IsUnassigned).ToArray();
        Begin("unassigned", "Unassigned code");
        if (findings.Length == 0)
            page.Add($"""<p class="good">None: every type belongs to one component{(system.Result.IgnoredTypeCount > 0 ? ", or is ignored" : "")}.</p>""");
        else
            WriteTable("unassigned", findings);

        if (system.Result.UnassignedTypeCount > 0)
            page.Add($"<p>{Quantity.Of(system.Result.UnassignedTypeCount, "type")} in all: what they do is counted, and not judged.</p>");
        if (system.Result.IgnoredTypeCount > 0)
            page.Add($"<p>Left out by <code>ignore</code>: {Quantity.Of(system.Result.IgnoredTypeCount, "type")}.</p>");
        page.Add($"</section>");
    }

    /// <summary>Writes the section about everything else; nothing where there is nothing.</summary>
    public void WriteOthers()
    {
        var findings = system.Findings.Where(finding => !IsUnassigned(finding))
            .OrderByDescending(finding => system.Report.Context.Severities[finding.Rule])
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToArray();
        if (findings.Length == 0)
            return;

        Begin("findings", "About the system as a whole");
        WriteTable("findings", findings);
        page.Add($"</section>");
    }

    private static bool IsUnassigned(Finding finding) => finding.Rule.Id is ModelRules.UnassignedId or ModelRules.AmbiguousId;

    private void Begin(string id, string title) => page.Add(
        $"""<section id="{system.Id(id)}" aria-labelledby="{system.Id(id + "-title")}"><h2 id="{system.Id(id + "-title")}">{title}</h2>""");

    private void WriteTable(string id, Finding[] findings)
    {
        page.Add($"""
            <div class="scroll" role="region" aria-labelledby="{system.Id(id + "-title")}" tabindex="0"><table><thead><tr>
            <th scope="col">rule</th><th scope="col">weighs</th><th scope="col">what</th><th scope="col">where</th></tr></thead><tbody>
            """);
        foreach (var finding in findings)
        {
            page.Add($"""<tr><td><a href="{finding.Rule.HelpLink}">{finding.Rule.Id}</a></td>""");
            page.Add($"""<td>{system.Report.Context.Severities[finding.Rule].ToString().ToLowerInvariant()}</td><td>{finding.Message}</td><td><code>{PlaceOf(finding)}</code></td></tr>""");
        }

        page.Add($"</tbody></table></div>");
    }

    private string PlaceOf(Finding finding)
    {
        var (file, line) = finding.Place is { } place ? (place.File, place.Line)
            : finding.ModelRange is { } range ? (range.FileBeside(system.Report.Context.ModelFile), range.Line)
            : ("", 0);
        return file.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{system.Report.Show(file)}:{line}");
    }
}
