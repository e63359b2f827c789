using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Draws a picture as SVG: layers from top to bottom, boxes in rows, lines as curves.</summary>
public sealed class SvgPicture
{
    // With more lines, words beside each of them would hide the picture; they show what is broken only.
    private const int MostWords = 70;

    // Beyond this even that is too much to see at once: lines are faint until a box is pointed at.
    private const int MostLines = 250;

    private readonly Picture picture;
    private readonly HashSet<PictureEdge> quiet;
    private readonly Func<PictureNode, string>? linkOf;
    private readonly string ids;
    private readonly SvgLayout layout;
    private readonly StringBuilder svg = new();

    private SvgPicture(Picture picture, string ids, Func<PictureNode, string>? linkOf)
    {
        this.picture = picture;
        this.ids = ids;
        this.linkOf = linkOf;

        // A file shows what it is given: nobody can point at its boxes.
        quiet = linkOf is null ? [] : SvgEdge.FindQuiet(picture);
        layout = SvgLayout.Of(picture);
    }

    /// <summary>The style sheet that <see cref="WriteInline"/> needs on its page.</summary>
    public static string Style => SvgStyle.Text;

    /// <summary>Draws a picture as a file of its own, with its style.</summary>
    /// <param name="picture">The picture; every line of it is seen, since nobody can point at a box.</param>
    /// <param name="withLegend">Whether to write what the lines mean below it.</param>
    /// <returns>An SVG document that ends in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture, bool withLegend = true)
    {
        var drawn = new SvgPicture(picture ?? throw new ArgumentNullException(nameof(picture)), "picture", null);
        var legend = new SvgLegend(withLegend ? picture.Legend : [], drawn.layout.Width);
        var (width, height) = (Math.Max(drawn.layout.Width, legend.Width) + 32, drawn.layout.Height + legend.Height + 32);
        drawn.svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{drawn.Class}\" role=\"img\" aria-labelledby=\"picture-title\" ")
            .Append($"width=\"{SvgText.Number(width)}\" height=\"{SvgText.Number(height)}\" viewBox=\"-16 -16 {SvgText.Number(width)} {SvgText.Number(height)}\">\n<style>\n")
            .Append(SvgStyle.Text.Replace("&", "&amp;").Replace("<", "&lt;"))
            .Append("\n</style>\n")
            .Append($"<rect class=\"paper\" x=\"-16\" y=\"-16\" width=\"{SvgText.Number(width)}\" height=\"{SvgText.Number(height)}\"/>\n");
        drawn.WriteParts();
        legend.Write(drawn.svg, drawn.layout.Height + 12);
        return drawn.svg.Append("</svg>\n").ToString();
    }

    /// <summary>Draws a picture as a part of a page, where <see cref="Style"/> stands.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ids">What the ids of its parts begin with.</param>
    /// <param name="linkOf">Where a box leads to, such as <c>#web</c>.</param>
    /// <returns>One element. Boxes and lines have the names of their boxes in <c>data-</c> attributes.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string WriteInline(Picture picture, string ids, Func<PictureNode, string> linkOf)
    {
        var drawn = new SvgPicture(
            picture ?? throw new ArgumentNullException(nameof(picture)),
            ids ?? throw new ArgumentNullException(nameof(ids)),
            linkOf ?? throw new ArgumentNullException(nameof(linkOf)));
        drawn.svg.Append($"<svg class=\"{drawn.Class}\" role=\"group\" aria-labelledby=\"{SvgText.Escape(ids)}-title\" ")
            .Append($"viewBox=\"-8 -8 {SvgText.Number(drawn.layout.Width + 16)} {SvgText.Number(drawn.layout.Height + 16)}\">\n");
        drawn.WriteParts();
        return drawn.svg.Append("</svg>\n").ToString();
    }

    private string Class => picture.Edges.Count - quiet.Count > MostLines ? "picture crowded" : "picture";

    private void WriteParts()
    {
        svg.Append($"<title id=\"{SvgText.Escape(ids)}-title\">{SvgText.Escape(Summary())}</title>\n<defs>");
        foreach (var status in picture.Edges.Select(edge => edge.Status).Distinct().OrderBy(status => status))
            svg.Append($"<marker id=\"{HeadOf(status)}\" class=\"{SvgEdge.ClassOf(status)}\" viewBox=\"0 0 8 8\" refX=\"5\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"head\" d=\"M0 0.8 8 4 0 7.2z\"/></marker>");
        svg.Append("</defs>\n");
        foreach (var (_, area) in layout.Frames.Where(frame => frame.Title.Length > 0))
            svg.Append($"<rect class=\"frame\" {Place(area)} rx=\"10\"/>\n");

        WriteEdges();
        foreach (var (title, area) in layout.Frames.Where(frame => frame.Title.Length > 0))
            svg.Append($"<text class=\"layer\" x=\"{SvgText.Number(area.X + 14)}\" y=\"{SvgText.Number(area.Y + 22)}\">{SvgText.Escape(title)}</text>\n");
        foreach (var node in picture.Nodes)
            WriteNode(node);
    }

    private void WriteEdges()
    {
        var ports = new SvgPorts(picture, layout);
        var labels = new SvgLabels(layout.Boxes);
        var isBusy = picture.Edges.Count - quiet.Count > MostWords;
        svg.Append("<g class=\"edges\" aria-hidden=\"true\">\n");

        // What matters most is drawn last, and so on top; its words choose their place first.
        var curves = picture.Edges.OrderBy(edge => edge.Status).Select(edge => (Edge: edge, Curve: new SvgCurve(edge, layout, ports))).ToArray();
        var places = new Dictionary<PictureEdge, (double X, double Y)>();
        foreach (var (edge, curve) in curves.Reverse().Where(line => PictureText.LabelOf(line.Edge).Length > 0 && !quiet.Contains(line.Edge)))
            places.Add(edge, isBusy && !edge.IsBroken ? curve.LabelPlaces.First() : labels.Place(PictureText.LabelOf(edge), curve));

        foreach (var (edge, curve) in curves)
            WriteEdge(edge, curve, quiet.Contains(edge) ? " quiet" : isBusy && !edge.IsBroken ? " busy" : "", places.TryGetValue(edge, out var place) ? place : null);
        svg.Append("</g>\n");
    }

    private void WriteEdge(PictureEdge edge, SvgCurve curve, string loudness, (double X, double Y)? label)
    {
        var words = SvgEdge.ClassOf(edge.Status) + (edge.IsWire ? " wire" : "") + ChangeOf(edge.Change) + loudness;
        svg.Append($"<g class=\"edge {words}\" data-from=\"{SvgText.Escape(edge.Source)}\" data-to=\"{SvgText.Escape(edge.Target)}\">")
            .Append($"<title>{SvgText.Escape(SvgEdge.Describe(edge))}</title><path d=\"{curve}\" marker-end=\"url(#{HeadOf(edge.Status)})\"/>");
        if (label is { } at)
            svg.Append($"<text x=\"{SvgText.Number(at.X)}\" y=\"{SvgText.Number(at.Y + 4)}\">{SvgText.Escape(PictureText.LabelOf(edge))}</text>");
        svg.Append("</g>\n");
    }

    private void WriteNode(PictureNode node)
    {
        var area = layout[node.Name];
        var broken = picture.Edges.Where(edge => edge.Source == node.Name).Sum(edge => edge.Counts.Violations) + node.Inside.Violations;
        var label = SvgText.Escape(SvgNode.Describe(node, broken));
        var start = linkOf is null
            ? $"<g class=\"node {SvgNode.ClassOf(node)}{ChangeOf(node.Change)}\"><title>{label}</title>"
            : $"<a class=\"node {SvgNode.ClassOf(node)}{ChangeOf(node.Change)}\" href=\"{SvgText.Escape(linkOf(node))}\" data-node=\"{SvgText.Escape(node.Name)}\" aria-label=\"{label}\"><title>{label}</title>";
        svg.Append(start).Append(SvgNode.ShapeOf(node, area))
            .Append($"<text class=\"name\" x=\"{SvgText.Number(area.Middle)}\" y=\"{SvgText.Number(area.Y + 20)}\">{SvgText.Escape(SvgText.Shorten(node.Name))}</text>")
            .Append($"<text class=\"more\" x=\"{SvgText.Number(area.Middle)}\" y=\"{SvgText.Number(area.Y + 36)}\">{SvgText.Escape(SvgText.Second(node))}</text>");
        if (broken > 0)
            svg.Append(SvgNode.BadgeOf(broken, area));
        svg.Append(linkOf is null ? "</g>\n" : "</a>\n");
    }

    private string Summary()
    {
        var violations = picture.Edges.Sum(edge => edge.Counts.Violations);
        return $"{picture.Title}: {SvgText.Count(picture.Nodes.Count, "box").Replace("boxs", "boxes")}, {SvgText.Count(picture.Edges.Count, "line")}"
            + (violations > 0 ? ", " + SvgText.Count(violations, "violation") : "");
    }

    private string HeadOf(PictureEdgeStatus status) => $"{SvgText.Escape(ids)}-head-{SvgEdge.ClassOf(status)}";

    private static string ChangeOf(PictureChange change) => change == PictureChange.None ? "" : " " + change.ToString().ToLowerInvariant();

    private static string Place(Area area) =>
        $"x=\"{SvgText.Number(area.X)}\" y=\"{SvgText.Number(area.Y)}\" width=\"{SvgText.Number(area.Width)}\" height=\"{SvgText.Number(area.Height)}\"";
}
