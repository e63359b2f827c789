using System.Globalization;
using ArchRules.Reports.Pictures;

namespace ArchRules.Cli.Html;

/// <summary>
/// The dependency structure matrix, as Steward defines it ("The Design Structure System", 1981) and Sangal and others use it for code
/// ("Using Dependency Models to Manage Complex Software Architecture", 2005): the row uses the column. With layers from top to bottom,
/// what is below the diagonal goes up.
/// </summary>
internal sealed class MatrixSection(Page page, ReportedSystem system)
{
    // With more rows, numbers in cells cannot be read any more.
    private const int MostNumbered = 60;

    private readonly int cell = system.Nodes.Count <= MostNumbered ? 26 : system.Nodes.Count <= 150 ? 14 : 9;
    private readonly int left = 30 + (int)(7.2 * system.Nodes.Max(node => Math.Min(30, node.Name.Length)));

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var (count, isNumbered) = (system.Nodes.Count, system.Nodes.Count <= MostNumbered);
        var (width, height) = (left + (count * cell) + 2, (count * cell) + 26);
        page.Add($"""
            <section id="{system.Id("matrix")}" aria-labelledby="{system.Id("matrix-title")}"><h2 id="{system.Id("matrix-title")}">Dependency matrix</h2>
            <p>The row uses the column. Layers go from top to bottom: what lies below the diagonal goes up.</p>
            <p class="keys"><span class="key bad"></span>violation <span class="key debt"></span>known debt <span class="key used"></span>allowed use <span class="key hollow"></span>arrow whose use the code does not show</p>
            <div class="scroll" role="region" aria-labelledby="{system.Id("matrix-title")}" tabindex="0">
            <svg class="matrix" role="img" aria-label="Dependency matrix of {Quantity.Of(count, "component")}; the table below the picture of the architecture says the same" width="{Plain(width)}" height="{Plain(height)}" viewBox="0 0 {Plain(width)} {Plain(height)}">
            """);
        WriteBands();
        for (var i = 0; i < count; i++)
            WriteRow(i, isNumbered);
        foreach (var edge in system.Picture.Edges)
            WriteCell(edge, isNumbered);
        page.Add($"</svg></div></section>");
    }

    // Layers are squares along the diagonal.
    private void WriteBands()
    {
        var size = system.Nodes.Count * cell;
        page.Add($"""<rect class="ground" x="{Plain(left)}" y="22" width="{Plain(size)}" height="{Plain(size)}"/>""");
        var first = 0;
        foreach (var layer in system.Nodes.GroupBy(node => node.Layer ?? node.Kind.ToString(), StringComparer.Ordinal))
        {
            var length = layer.Count() * cell;
            page.Add($"""<rect class="band" x="{Plain(left + (first * cell))}" y="{Plain(22 + (first * cell))}" width="{Plain(length)}" height="{Plain(length)}"/>""");
            first += layer.Count();
        }
    }

    private void WriteRow(int i, bool isNumbered)
    {
        var node = system.Nodes[i];
        var (x, y) = (left + (i * cell), 22 + (i * cell));
        var name = node.Name.Length <= 30 ? node.Name : "…" + node.Name[^29..];
        page.Add($"""<g class="row" data-node="{node.Name}"><text x="{Plain(left - 8)}" y="{Plain(y + (cell / 2) + 4)}">{name}<tspan dx="6" class="quiet">{Plain(i + 1)}</tspan></text></g>""");
        if (isNumbered)
            page.Add($"""<text class="column" x="{Plain(x + (cell / 2))}" y="15">{Plain(i + 1)}</text>""");
        page.Add($"""<rect class="self" x="{Plain(x)}" y="{Plain(y)}" width="{Plain(cell)}" height="{Plain(cell)}"/>""");
    }

    private void WriteCell(PictureEdge edge, bool isNumbered)
    {
        var kind = edge.Status switch
        {
            PictureEdgeStatus.Violating => "bad",
            PictureEdgeStatus.Debt => "debt",
            PictureEdgeStatus.Unused or PictureEdgeStatus.Declared => "hollow",
            PictureEdgeStatus.Forbidden or PictureEdgeStatus.Composed => null,
            _ => "used",
        };
        if (kind is null)
            return;

        var (x, y) = (left + ((system.NumberOf(edge.Target) - 1) * cell), 22 + ((system.NumberOf(edge.Source) - 1) * cell));
        var inset = isNumbered ? 2 : 0;
        page.Add($"""<g class="cell {kind}" data-from="{edge.Source}" data-to="{edge.Target}"><title>{edge.Source} uses {edge.Target}: {TextOf(edge)}</title><rect x="{Plain(x + inset)}" y="{Plain(y + inset)}" width="{Plain(cell - (2 * inset))}" height="{Plain(cell - (2 * inset))}"/>""");
        var number = edge.IsBroken ? edge.Counts.Violations + edge.Counts.Debt : edge.Counts.Uses;
        if (isNumbered && number > 0)
            page.Add($"""<text x="{Plain(x + (cell / 2))}" y="{Plain(y + (cell / 2) + 4)}">{(number > 999 ? "1k+" : Plain(number))}</text>""");
        page.Add($"</g>");
    }

    private static string TextOf(PictureEdge edge) => edge.Label.Length > 0
        ? $"{edge.Label}; {Quantity.Of(edge.Counts.Uses, "use")}"
        : Quantity.Of(edge.Counts.Uses, "use");

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
