using ArchRules.Reports.Pictures;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Html;

/// <summary>The components with their metrics, and how they lie to the main sequence.</summary>
internal sealed class MetricSection(Page page, ReportedSystem system)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var metrics = system.Graph.Metrics.ToDictionary(metric => metric.Component.Name, StringComparer.Ordinal);
        var broken = system.Picture.Edges.ToLookup(edge => edge.Source, edge => edge.Counts.Violations, StringComparer.Ordinal);
        page.Add($"""
            <section id="{system.Id("metrics")}" aria-labelledby="{system.Id("metrics-title")}"><h2 id="{system.Id("metrics-title")}">Components and metrics</h2>
            <div class="both"><figure>
            """);
        new MainSequencePlot(page, metrics.Values.Where(metric => metric.TypeCount > 0).ToArray()).Write();
        page.Add($"""
            <figcaption>Each dot is a component. Near the line, a component is as abstract as others depend on it; far below, change hurts; far above, nobody uses the abstraction.</figcaption></figure>
            <dl class="terms"><div><dt>Ca</dt><dd>types elsewhere that depend on this component</dd></div><div><dt>Ce</dt><dd>types here that depend on other components</dd></div>
            <div><dt>I</dt><dd>instability, Ce / (Ca + Ce)</dd></div><div><dt>A</dt><dd>abstractness: interfaces and abstract classes among all types</dd></div>
            <div><dt>D</dt><dd>distance from the main sequence, |A + I − 1|</dd></div><div><dt></dt><dd class="quiet">Robert C. Martin, 1994. Technologies and outside code do not count.</dd></div></dl></div>
            <div class="scroll" role="region" aria-labelledby="{system.Id("metrics-title")}" tabindex="0"><table class="sortable metrics"><thead><tr>
            <th scope="col">component</th><th scope="col">layer</th><th scope="col" class="number">types</th><th scope="col" class="number">abstract</th>
            <th scope="col" class="number">Ca</th><th scope="col" class="number">Ce</th><th scope="col" class="number">I</th><th scope="col" class="number">A</th>
            <th scope="col" class="number">D</th><th scope="col" class="number">violations</th></tr></thead><tbody>
            """);
        foreach (var node in system.Nodes)
            Write(node, metrics.GetValueOrDefault(node.Name), broken[node.Name].Sum());
        page.Add($"</tbody></table></div></section>");
    }

    private void Write(PictureNode node, ComponentMetrics? metric, int violations)
    {
        page.Add($"""<tr id="{system.RowOf(node.Name)}" data-node="{node.Name}"><th scope="row">{node.Name}""");
        if (node.Description is { } description)
            page.Add($"""<br><span class="quiet">{description}</span>""");
        page.Add($"</th><td>{LayerOf(node)}</td>");
        if (metric is null)
            page.Add($"""<td class="number quiet" colspan="7">{node.Technology}</td>""");
        else
            page.Add($"""
                <td class="number">{metric.TypeCount}</td><td class="number">{metric.AbstractTypeCount}</td><td class="number">{metric.AfferentCoupling}</td><td class="number">{metric.EfferentCoupling}</td><td class="number">{metric.Instability:0.00}</td><td class="number">{metric.Abstractness:0.00}</td><td class="number">{metric.Distance:0.00}</td>
                """);
        page.Add($"""<td class="number">{violations}</td></tr>""");
    }

    private static string LayerOf(PictureNode node) => node.Layer ?? node.Kind switch
    {
        PictureNodeKind.Shared => "shared",
        PictureNodeKind.Technology => "technology",
        PictureNodeKind.Outside => "outside",
        _ => "",
    };
}
