using System;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures;

/// <summary>Writes a picture in the DOT language of Graphviz.</summary>
public static class DotPicture
{
    /// <summary>Writes a picture: layers are clusters from top to bottom.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="withLegend">Whether to write what the lines mean, where some are more than declared and used.</param>
    /// <returns>The text of a <c>digraph</c> in lines that end in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture, bool withLegend) =>
        new Writer(picture ?? throw new ArgumentNullException(nameof(picture))).Write(withLegend);

    private sealed class Writer(Picture picture)
    {
        private readonly StringBuilder text = new("digraph architecture {\n");

        private readonly PictureGrid grid = new(picture);

        public string Write(bool withLegend)
        {
            text.Append($"  graph [label={Quote(picture.Title)}, labelloc=t, fontsize=16, fontname=\"Helvetica\", fontcolor=\"#24292f\", ")
                .Append("rankdir=TB, compound=true, nodesep=0.3, ranksep=0.6, bgcolor=white]\n");
            text.Append("  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#57606a\", fontname=\"Helvetica\", fontsize=11, margin=\"0.14,0.07\", height=0.4]\n");
            text.Append($"  edge [color=\"{PictureColors.Ink}\", fontcolor=\"#57606a\", fontname=\"Helvetica\", fontsize=9, arrowsize=0.7]\n");
            foreach (var note in picture.Notes)
                text.Append("  // ").Append(OneLine(note)).Append('\n');

            for (var i = 0; i < picture.Groups.Count; i++)
                WriteGroup(picture.Groups[i], i);
            foreach (var node in picture.Nodes.Where(node => node.Layer is null))
                text.Append("  ").Append(Box(node)).Append('\n');

            WriteOrder();
            foreach (var edge in picture.Edges)
                text.Append($"  {Quote(edge.Source)} -> {Quote(edge.Target)}{Style(edge)}\n");
            foreach (var bundle in picture.Bundles.Where(bundle => bundle.Source != bundle.Target))
                WriteBundle(bundle);
            if (withLegend && PictureKey.IsNeeded(picture))
                WriteKey();
            return text.Append("}\n").ToString();
        }

        private void WriteGroup(PictureGroup group, int number)
        {
            text.Append($"  subgraph cluster_{number} {{\n    label={Quote(PictureText.CaptionOf(picture, group))}; labeljust=l; fontsize=12; ")
                .Append("style=\"rounded,filled\"; fillcolor=\"#f6f8fa\"; color=\"#d0d7de\"; margin=14\n");
            foreach (var node in picture.Nodes.Where(node => node.Layer == group.Name))
                text.Append("    ").Append(Box(node)).Append('\n');
            text.Append("  }\n");
        }

        private static string Box(PictureNode node)
        {
            var label = string.Join("\\n", PictureText.LinesOf(node).Select(Escape));
            var look = node.Kind switch
            {
                PictureNodeKind.Technology => ", shape=cylinder, style=filled",
                PictureNodeKind.Shared => ", fillcolor=\"#eef2f6\"",
                PictureNodeKind.Outside => ", style=\"rounded,dashed\"",
                _ => "",
            };
            var change = PictureColors.OfChange(node.Change) is { } color ? $", color=\"{color}\", fontcolor=\"{color}\", penwidth=2" : "";
            return $"{Quote(node.Name)} [label=\"{label}\"{(node.Description is { } said ? ", tooltip=" + Quote(said) : "")}{look}{change}]";
        }

        // Every box of a layer stands above a gap, and every box of the next layer below it, lines or none.
        private void WriteOrder()
        {
            text.Append("  edge [style=invis, weight=0]\n");
            for (var i = 0; i < picture.Groups.Count && !grid.IsBundled; i++)
            {
                if (NextRank(i) is not { } next)
                    continue;

                text.Append($"  {Gap(i)} [shape=point, style=invis, width=0, height=0, label=\"\"]\n");
                text.Append($"  {{{NamesIn(picture.Groups[i])}}} -> {Gap(i)} -> {{{NamesIn(next)}}}\n");
            }

            foreach (var (above, below) in grid.Pairs)
                text.Append($"  {Quote(above)} -> {Quote(below)} [weight=9]\n");
            text.Append($"  edge [style=solid, weight=1{(grid.IsBundled ? ", constraint=false" : "")}]\n");
        }

        private string NamesIn(PictureGroup group) => string.Join(" ", NamesOf(group.Name).Select(Quote));

        private PictureGroup? NextRank(int number) => picture.Groups.FirstOrDefault(group => group.Rank > picture.Groups[number].Rank);

        // A line between clusters is one between boxes of theirs that ends at the frames; one that leads down may keep them apart.
        private void WriteBundle(PictureEdge bundle)
        {
            var (source, target) = (IndexOf(bundle.Source), IndexOf(bundle.Target));
            var isDown = picture.Groups[source].Rank < picture.Groups[target].Rank;
            var frames = $"ltail=cluster_{source}, lhead=cluster_{target}, penwidth=2.5{(isDown ? ", constraint=true" : "")}";
            text.Append($"  {Quote(NamesOf(bundle.Source).Last())} -> {Quote(NamesOf(bundle.Target)[0])}{Style(bundle, frames)}\n");
        }

        private string[] NamesOf(string group) => picture.Nodes.Where(node => node.Layer == group).Select(node => node.Name).ToArray();

        private int IndexOf(string group) => Enumerable.Range(0, picture.Groups.Count).First(i => picture.Groups[i].Name == group);

        private static string Style(PictureEdge edge, string more = "")
        {
            var color = PictureColors.Of(edge);
            var look = string.Join(", ", new[]
            {
                PictureText.LabelOf(edge) is { Length: > 0 } label ? "label=" + Quote(label) : "",
                color == PictureColors.Ink ? "" : $"color=\"{color}\"",
                edge.IsBroken || edge.Change != PictureChange.None ? $"fontcolor=\"{color}\"" : "",
                LineOf(edge),
                edge.Because is { } because ? "tooltip=" + Quote(because) : "",
                more,
            }.Where(part => part.Length > 0));
            return look.Length == 0 ? "" : $" [{look}]";
        }

        private static string LineOf(PictureEdge edge) => edge.Status switch
        {
            _ when edge.Change == PictureChange.Removed => "style=dashed",
            PictureEdgeStatus.Violating or PictureEdgeStatus.Debt => "penwidth=2.2",
            PictureEdgeStatus.Forbidden => "arrowhead=tee",
            PictureEdgeStatus.Composed => "style=dotted",
            _ => edge.IsWire ? "style=dashed" : "",
        };

        private void WriteKey()
        {
            text.Append("  legend [shape=plain, style=solid, label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"2\">\n");
            foreach (var (edge, meaning) in PictureKey.Of(picture))
            {
                var sign = LineOf(edge) is "style=dashed" or "style=dotted" ? "- - -" : "&#8212;&#8212;";
                text.Append($"    <tr><td><font color=\"{PictureColors.Of(edge)}\"><b>{sign}&gt;</b></font></td><td align=\"left\"><font point-size=\"9\">{meaning}</font></td></tr>\n");
            }

            text.Append("  </table>>]\n");
        }

        private static string Gap(int number) => $"\"/gap/{number}\"";

        private static string Quote(string text) => "\"" + Escape(text) + "\"";

        // Graphviz takes entities of HTML for characters.
        private static string Escape(string text) => OneLine(text).Replace("&", "&amp;").Replace("\\", "\\\\").Replace("\"", "\\\"");

        private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
    }
}
