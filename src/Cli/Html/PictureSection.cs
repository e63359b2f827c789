using ArchRules.Reports.Pictures;
using ArchRules.Reports.Pictures.Svg;

namespace ArchRules.Cli.Html;

/// <summary>The picture of the architecture, and the same in a table for those who do not see it.</summary>
internal sealed class PictureSection(Page page, ReportedSystem system)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        page.Add($"""
            <section id="{system.Id("picture")}" aria-labelledby="{system.Id("picture-heading")}"><h2 id="{system.Id("picture-heading")}">The architecture</h2>
            <div class="canvas"><div class="tools" hidden>
            <button type="button" data-zoom="in" aria-label="Zoom in">+</button><button type="button" data-zoom="out" aria-label="Zoom out">−</button><button type="button" data-zoom="fit">Fit</button></div>
            """);
        page.AddMade(SvgPicture.WriteInline(system.Picture, system.Id("picture"), node => "#" + system.RowOf(node.Name)));
        page.Add($"""
            </div><p class="chosen" role="status" aria-live="polite"></p>
            <p class="help" hidden>Click a box or a line to see only its violations, again to see all. Drag to move, Ctrl and the wheel or + and − to zoom, arrow keys to go from box to box, Enter to choose.</p>
            <ul class="legend" aria-label="What the lines mean">
            """);
        foreach (var entry in system.Picture.Legend.Reverse())
            WriteLegend(entry);
        if (system.Picture.Edges.Any(edge => edge.IsWire))
            page.Add($"""<li><svg class="picture" viewBox="0 0 40 10" aria-hidden="true"><g class="edge declared wire"><path d="M0 5h40"/></g></svg> over a wire</li>""");
        page.Add($"</ul>");
        WriteUses();
        page.Add($"</section>");
    }

    private void WriteLegend(PictureLegendEntry entry) => page.Add($"""
        <li><svg class="picture" viewBox="0 0 40 10" aria-hidden="true"><g class="edge {entry.Status.ToString().ToLowerInvariant()}"><path d="M0 5h40"/></g></svg> {entry.Text} <span class="quiet">{entry.Count}</span></li>
        """);

    private void WriteUses()
    {
        var edges = system.Picture.Edges;
        page.Add($"""
            <details class="uses"><summary>The same as a table: {Quantity.Of(edges.Count, "line")}</summary>
            <div class="scroll" role="region" aria-label="Lines of the picture" tabindex="0"><table class="sortable"><thead><tr>
            <th scope="col">from</th><th scope="col">to</th><th scope="col">arrow</th><th scope="col">is</th><th scope="col" class="number">uses</th>
            <th scope="col" class="number">violations</th><th scope="col" class="number">known debt</th></tr></thead><tbody>
            """);
        foreach (var edge in edges)
        {
            page.Add($"""<tr data-from="{edge.Source}" data-to="{edge.Target}"><th scope="row">{edge.Source}</th><td>{edge.Target}</td><td>{string.Join(", ", edge.Modes)}</td><td>{WordOf(edge)}</td>""");
            page.Add($"""<td class="number">{edge.Counts.Uses}</td><td class="number">{edge.Counts.Violations}</td><td class="number">{edge.Counts.Debt}</td></tr>""");
        }

        page.Add($"</tbody></table></div></details>");
    }

    private static string WordOf(PictureEdge edge) => edge.IsBroken
        ? string.Join(", ", edge.Rules) + (edge.Status == PictureEdgeStatus.Debt ? " (known debt)" : "")
        : edge.Status.ToString().ToLowerInvariant();
}
