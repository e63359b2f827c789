using System.Globalization;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Paths;

namespace ArchRules.Cli.Html;

/// <summary>The head of a system: its name, the verdict, and the figures that a reader asks for first.</summary>
internal sealed class SummarySection(Page page, ReportedSystem system)
{
    /// <summary>Writes the head.</summary>
    /// <param name="today">The day of the report.</param>
    public void Write(DateTime today)
    {
        var result = system.Result;
        var types = result.Assemblies.Sum(assembly => assembly.TypeCount);
        page.Add($"""<header class="head"><h1>{system.Name}</h1>""");
        WriteVerdict();
        page.Add($"""
            <p class="facts"><code>{system.Report.Show(system.Report.Context.ModelFile)}</code>, {today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}:
            {Quantity.Of(result.Assemblies.Count, "assembly")}, {types} types, {result.DependencyCount} dependencies, of which {result.CrossingCount} leave their component</p>
            """);
        page.Add($"""<dl class="figures">""");
        WriteFigure("violations", result.FailureCount(system.Report.Context.Severities), "violations", isBad: true);
        WriteFigure("debt", system.Result.KnownDebtCount, "known debt", isBad: false);
        WriteProofFigure();
        WriteFigure("unassigned", result.UnassignedTypeCount, "unassigned types", isBad: false);
        WriteFigure("metrics", result.Components.Count(box => box.Component.HasCode), "components with code", isBad: null);
        page.Add($"</dl></header>");
    }

    private void WriteVerdict()
    {
        var failures = system.Result.FailureCount(system.Report.Context.Severities);
        var about = system.Result.OnlyAbout;
        if (failures > 0)
            page.Add($"""<p class="verdict bad">{(failures == 1 ? "1 violation" : failures.ToString("N0", CultureInfo.InvariantCulture) + " violations")}</p>""");
        else if (about is not null)
            page.Add($"""<p class="verdict ok">No violation of {about}</p>""");
        else
            page.Add($"""<p class="verdict ok">The code keeps to its architecture</p>""");
    }

    private void WriteFigure(string section, int count, string what, bool? isBad)
    {
        var word = isBad is null ? "plain" : count == 0 ? "ok" : isBad.Value ? "bad" : "warn";
        page.Add($"""<div class="{word}"><dd><a href="#{system.Id(section)}">{count}</a></dd><dt>{what}</dt></div>""");
    }

    private void WriteProofFigure()
    {
        var proofs = system.Result.StorageProofs;
        if (proofs.Count == 0)
            return;

        var proven = proofs.Count(proof => proof.Word == ProofWord.Proven);
        var word = proofs.Any(proof => proof.Word == ProofWord.Leaks) ? "bad" : proven == proofs.Count ? "ok" : "warn";
        page.Add($"""
            <div class="{word}"><dd><a href="#{system.Id("proofs")}">{proven}<small> of {proofs.Count}</small></a></dd><dt>front-ends proven away from storage</dt></div>
            """);
    }
}
