using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Html;

/// <summary>Abstractness over instability, with the main sequence. The table beside it says the same in numbers.</summary>
internal sealed class MainSequencePlot(Page page, IReadOnlyList<ComponentMetrics> metrics)
{
    private const double Size = 340;
    private const double Left = 44;
    private const double Top = 12;

    /// <summary>Writes the plot.</summary>
    public void Write()
    {
        page.Add($"""
            <svg class="plot" role="img" aria-label="Abstractness over instability of {Quantity.Of(metrics.Count, "component")}; the table below has the numbers" viewBox="0 0 {Left + Size + 16:0} {Top + Size + 46:0}">
            <rect class="ground" x="{Left:0}" y="{Top:0}" width="{Size:0}" height="{Size:0}"/>
            <path class="zone" d="M{X(0):0} {Y(0):0}H{X(0.5):0}A{Size / 2:0} {Size / 2:0} 0 0 0 {X(0):0} {Y(0.5):0}Z"/><path class="zone" d="M{X(1):0} {Y(1):0}H{X(0.5):0}A{Size / 2:0} {Size / 2:0} 0 0 0 {X(1):0} {Y(0.5):0}Z"/>
            <text class="hint" x="{X(0.03):0}" y="{Y(0.03):0}">zone of pain</text><text class="hint end" x="{X(0.97):0}" y="{Y(0.94):0}">zone of uselessness</text>
            <path class="sequence" d="M{X(0):0} {Y(1):0}L{X(1):0} {Y(0):0}"/>
            <text class="hint" transform="translate({X(0.62):0} {Y(0.4):0}) rotate(45)">main sequence</text>
            """);
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
            page.Add($"""<text class="tick mid" x="{X(tick):0}" y="{Top + Size + 16:0}">{tick:0.##}</text><text class="tick end" x="{Left - 6:0}" y="{Y(tick) + 4:0}">{tick:0.##}</text>""");
        page.Add($"""
            <text class="axis mid" x="{X(0.5):0}" y="{Top + Size + 36:0}">instability</text><text class="axis mid" transform="translate(12 {Y(0.5):0}) rotate(-90)">abstractness</text>
            """);
        WriteDots();
        page.Add($"</svg>");
    }

    private void WriteDots()
    {
        foreach (var metric in metrics)
            page.Add($"""<g class="dot" data-node="{metric.Component.Name}"><title>{metric.Component.Name}: I {metric.Instability:0.00}, A {metric.Abstractness:0.00}, D {metric.Distance:0.00}</title><circle cx="{X(metric.Instability):0.#}" cy="{Y(metric.Abstractness):0.#}" r="{RadiusOf(metric):0.#}"/></g>""");

        // Names where they hide nothing: the farthest from the line first.
        var taken = metrics.Select(metric => (X: X(metric.Instability) - 6, Y: Y(metric.Abstractness), Width: 12.0)).ToList();
        var ordered = metrics.OrderByDescending(metric => metric.Distance).ThenBy(metric => metric.Component.Name, StringComparer.Ordinal);
        foreach (var metric in ordered)
        {
            var (x, y, width) = (X(metric.Instability), Y(metric.Abstractness), metric.Component.Name.Length * 6.3);
            var isLeft = x + 12 + width > Left + Size;
            var start = isLeft ? x - 12 - width : x + 12;
            if (start < Left || taken.Exists(other => Math.Abs(other.Y - y) < 12 && start < other.X + other.Width && other.X < start + width))
                continue;

            taken.Add((start, y, width));
            page.Add($"""<text class="{(isLeft ? "end" : "")}" x="{(isLeft ? x - 12 : x + 12):0.#}" y="{y + 4:0.#}">{metric.Component.Name}</text>""");
        }
    }

    // Area says size: a component of 400 types is not four hundred times as wide as one of one.
    private static double RadiusOf(ComponentMetrics metric) => Math.Clamp(3 + (Math.Sqrt(metric.TypeCount) / 3), 4, 11);

    private static double X(double instability) => Left + (instability * Size);

    private static double Y(double abstractness) => Top + ((1 - abstractness) * Size);
}
