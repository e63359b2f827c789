using ArchRules.Reports;

namespace ArchRules.Cli.Html;

/// <summary>What was not enforced, left out or could not be known, and which assemblies were read.</summary>
internal sealed class NoteSection(Page page, ReportedSystem system)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        page.Add($"""<section id="{system.Id("notes")}" aria-labelledby="{system.Id("notes-title")}"><h2 id="{system.Id("notes-title")}">Notes</h2><ul>""");
        foreach (var note in system.Result.Notes.Concat(system.Report.Notes))
            page.Add($"<li>{note}</li>");
        if (!system.Report.IsWhole)
            page.Add($"<li>A part of the system was read: what needs the whole of it was not judged.</li>");
        if (system.Sources is null)
            page.Add($"<li>No lines of source are quoted: <code>--no-source</code>.</li>");

        page.Add($"""</ul><details><summary>{Quantity.Of(system.Result.Assemblies.Count, "assembly")} read</summary><ul class="columns">""");
        foreach (var assembly in system.Result.Assemblies)
        {
            page.Add($"<li><code>{assembly.Name}</code> {Quantity.Of(assembly.TypeCount, "type")}");
            page.AddMade(assembly.HasSymbols ? "</li>" : ", no symbols</li>");
        }

        page.Add($"</ul></details></section>");
    }
}
