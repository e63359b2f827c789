using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ArchRules.Reports.Pictures.Svg;

namespace ArchRules.Cli.Html;

/// <summary>
/// The report as one page for a browser, which needs nothing else: no network, no server, and no script for what it says. The script only
/// moves the picture, filters and sorts.
/// </summary>
internal static class HtmlReport
{
    private static readonly string[] Scripts = ["picture.js", "filter.js", "tables.js", "report.js"];

    /// <summary>Writes a page.</summary>
    /// <param name="systems">The systems; at least one.</param>
    /// <param name="today">The day of the report.</param>
    /// <returns>HTML that ends in a line feed.</returns>
    public static string Write(IReadOnlyList<ReportedSystem> systems, DateTime today)
    {
        var page = new Page();
        var script = "'use strict';\n" + string.Concat(Scripts.Select(Asset));
        WriteHead(page, systems, script);
        page.Add($"""<body><a class="skip" href="#{systems[0].Id("violations")}">Skip to the violations</a>""");
        WriteNavigation(page, systems);
        page.Add($"<main>");
        foreach (var system in systems)
            WriteSystem(page, system, today);
        page.Add($"""</main><footer><p>Made by <a href="https://github.com/archrules/archrules">ArchRules</a> {VersionOf()}.</p></footer>""");
        page.AddMade("<script>").AddMade(script).AddMade("</script>");
        page.Add($"</body></html>\n");
        return page.ToString();
    }

    private static void WriteHead(Page page, IReadOnlyList<ReportedSystem> systems, string script)
    {
        // Nothing is ever fetched, and no script runs but this one: not even what a name of somebody's code might smuggle in.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        page.Add($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-
            """);
        page.AddMade(hash);
        page.Add($"""
            '; img-src data:; base-uri 'none'; form-action 'none'"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
            <title>{(systems.Count == 1 ? systems[0].Name : Quantity.Of(systems.Count, "system"))}: architecture</title><style>
            """);
        page.AddMade(SvgPicture.Style).AddMade("\n").AddMade(Asset("report.css"));
        page.Add($"</style></head>");
    }

    private static void WriteNavigation(Page page, IReadOnlyList<ReportedSystem> systems)
    {
        page.Add($"""<nav aria-label="Parts of the report">""");
        foreach (var system in systems)
        {
            page.Add($"""<p><a href="#{system.Id("system")}">{system.Name}</a></p><ul>""");
            foreach (var (id, title) in PartsOf(system))
                page.Add($"""<li><a href="#{system.Id(id)}">{title}</a></li>""");
            page.Add($"</ul>");
        }

        page.Add($"</nav>");
    }

    private static IEnumerable<(string Id, string Title)> PartsOf(ReportedSystem system)
    {
        yield return ("picture", "Architecture");
        yield return ("violations", "Violations");
        if (FindingSection.HasOthers(system))
            yield return ("findings", "As a whole");
        yield return ("debt", "Known debt");
        yield return ("proofs", "Proofs");
        yield return ("unassigned", "Unassigned");
        yield return ("matrix", "Matrix");
        yield return ("metrics", "Metrics");
        if (!system.Result.Model.Board.IsEmpty)
            yield return ("board", "Board");
        yield return ("notes", "Notes");
    }

    private static void WriteSystem(Page page, ReportedSystem system, DateTime today)
    {
        page.Add($"""<article class="system" id="{system.Id("system")}">""");
        new SummarySection(page, system).Write(today);
        new PictureSection(page, system).Write();
        new ViolationSection(page, system).Write();
        new FindingSection(page, system).WriteOthers();
        new DebtSection(page, system).Write(today);
        new ProofSection(page, system).Write();
        new FindingSection(page, system).WriteUnassigned();
        new MatrixSection(page, system).Write();
        new MetricSection(page, system).Write();
        new BoardSection(page, system).Write();
        new NoteSection(page, system).Write();
        page.Add($"</article>");
    }

    private static string VersionOf() =>
        typeof(HtmlReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    // Line feeds, so that the page is the same wherever the tool was built.
    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("html/" + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
