using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures;

/// <summary>Writes a picture as a Mermaid flowchart.</summary>
public static class MermaidPicture
{
    /// <summary>Writes a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="withLegend">Whether to draw what the lines mean, where some are more than declared and used.</param>
    /// <returns>The text of a <c>flowchart</c> in lines that end in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture, bool withLegend) =>
        new Writer(picture ?? throw new ArgumentNullException(nameof(picture))).Write(withLegend);

    private sealed class Writer(Picture picture)
    {
        private readonly StringBuilder text = new("flowchart TB\n");
        private readonly PictureNames names = new(picture);
        private readonly SortedDictionary<string, List<int>> styles = new(StringComparer.Ordinal);
        private readonly PictureGrid grid = new(picture);
        private int edges;

        public string Write(bool withLegend)
        {
            foreach (var note in picture.Notes)
                text.Append("  %% ").Append(note).Append('\n');
            foreach (var group in picture.Groups)
                WriteGroup(group);
            foreach (var node in picture.Nodes.Where(node => node.Layer is null))
                text.Append("  ").Append(Box(node)).Append('\n');

            foreach (var (above, below) in grid.Pairs)
                WriteLine(names.OfNode(above), "~~~", names.OfNode(below), null);
            foreach (var edge in picture.Edges)
                WriteEdge(edge);
            foreach (var bundle in picture.Bundles.Where(bundle => bundle.Source != bundle.Target))
                WriteLine(names.OfGroup(bundle.Source), Arrow(bundle), names.OfGroup(bundle.Target), Style(bundle));

            var hasKey = withLegend && PictureKey.IsNeeded(picture);
            if (hasKey)
                WriteKey();
            WriteStyles(hasKey);
            return text.ToString();
        }

        private void WriteGroup(PictureGroup group)
        {
            text.Append($"  subgraph {names.OfGroup(group.Name)}[\"{Escape(PictureText.CaptionOf(picture, group))}\"]\n");
            foreach (var node in picture.Nodes.Where(node => node.Layer == group.Name))
                text.Append("    ").Append(Box(node)).Append('\n');
            text.Append("  end\n");
        }

        private string Box(PictureNode node)
        {
            var label = string.Join("<br/>", PictureText.LinesOf(node).Select(Escape));
            var (open, close) = node.Kind switch
            {
                PictureNodeKind.Technology => ("[(", ")]"),
                PictureNodeKind.Shared => ("([", "])"),
                PictureNodeKind.Outside => ("[[", "]]"),
                _ => ("[", "]"),
            };
            var mark = node.Change == PictureChange.None ? "" : ":::" + node.Change.ToString().ToLowerInvariant();
            return $"{names.OfNode(node.Name)}{open}\"{label}\"{close}{mark}";
        }

        // Mermaid has no line that leaves boxes where they are: one that leads up is drawn down, and says in words where it leads.
        private void WriteEdge(PictureEdge edge)
        {
            if (grid.LeadsUp(picture, edge))
                WriteLine(names.OfNode(edge.Target), $"===|\"↑ {Escape(PictureText.LabelOf(edge))}\"|", names.OfNode(edge.Source), Style(edge));
            else
                WriteLine(names.OfNode(edge.Source), Arrow(edge), names.OfNode(edge.Target), Style(edge));
        }

        private void WriteLine(string source, string arrow, string target, string? style)
        {
            text.Append($"  {source} {arrow} {target}\n");
            if (style is not null)
            {
                if (!styles.TryGetValue(style, out var numbers))
                    styles.Add(style, numbers = []);
                numbers.Add(edges);
            }

            edges++;
        }

        private static string Arrow(PictureEdge edge)
        {
            var line = Line(edge);
            var label = PictureText.LabelOf(edge);
            if (label.Length == 0)
                return line;

            return IsPlain(label) ? $"{line}|{label}|" : $"{line}|\"{Escape(label)}\"|";
        }

        private static string Line(PictureEdge edge) => edge.Status switch
        {
            _ when edge.Change == PictureChange.Removed => "-.->",
            PictureEdgeStatus.Violating or PictureEdgeStatus.Debt => "==>",
            PictureEdgeStatus.Forbidden => "--x",
            PictureEdgeStatus.Composed => "-.->",
            _ => edge.IsWire ? "-.->" : "-->",
        };

        private static string? Style(PictureEdge edge) => PictureColors.Of(edge) is var color && color == PictureColors.Ink
            ? null
            : edge.IsBroken || edge.Change != PictureChange.None ? $"stroke:{color},color:{color}" : $"stroke:{color}";

        // A line has to lead from something to something: the ends have no frame.
        private void WriteKey()
        {
            text.Append("  subgraph legend[\"legend\"]\n    direction LR\n");
            var samples = PictureKey.Of(picture).ToArray();
            for (var i = 0; i < samples.Length; i++)
                text.Append($"    k{i}[\" \"]:::key\n    m{i}[\" \"]:::key\n");

            text.Append("  end\n");
            for (var i = 0; i < samples.Length; i++)
                WriteLine("k" + i, $"{Line(samples[i].Edge)}|\"{Escape(samples[i].Text)}\"|", "m" + i, Style(samples[i].Edge));

            text.Append("  classDef key fill:none,stroke:none\n");
        }

        private void WriteStyles(bool hasKey)
        {
            // Grey that lets the page shine through, so that it fits a dark one too.
            var frames = picture.Groups.Select(group => names.OfGroup(group.Name)).Concat(hasKey ? ["legend"] : []).ToArray();
            if (frames.Length > 0)
                text.Append($"  classDef frame fill:#8881,stroke:#8886\n  class {string.Join(",", frames)} frame\n");

            foreach (var style in styles)
                text.Append($"  linkStyle {string.Join(",", style.Value)} {style.Key}\n");

            foreach (var change in picture.Nodes.Select(node => node.Change).Where(change => change != PictureChange.None).Distinct().OrderBy(change => change))
            {
                var dashes = change == PictureChange.Removed ? ",stroke-dasharray:4 3" : "";
                text.Append($"  classDef {change.ToString().ToLowerInvariant()} stroke:{PictureColors.OfChange(change)},stroke-width:2px{dashes}\n");
            }
        }

        private static bool IsPlain(string label) => label.All(c => c is >= 'a' and <= 'z' or '-');

        // '#' begins an entity of Mermaid's own, and a back-tick its Markdown.
        private static string Escape(string text) => text
            .Replace("&", "&amp;").Replace("#", "&#35;").Replace("\"", "&quot;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("`", "'");
    }
}
