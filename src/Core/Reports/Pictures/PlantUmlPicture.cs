using System;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures;

/// <summary>Writes a picture as a component diagram of PlantUML.</summary>
public static class PlantUmlPicture
{
    /// <summary>Writes a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="withLegend">Whether to write what the lines mean, where some are more than declared and used.</param>
    /// <returns>A diagram from <c>@startuml</c> to <c>@enduml</c>, in lines that end in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture, bool withLegend) =>
        new Writer(picture ?? throw new ArgumentNullException(nameof(picture))).Write(withLegend);

    private sealed class Writer(Picture picture)
    {
        private readonly StringBuilder text = new("@startuml\n");
        private readonly PictureNames names = new(picture);
        private readonly PictureGrid grid = new(picture);

        public string Write(bool withLegend)
        {
            foreach (var note in picture.Notes)
                text.Append("' ").Append(Plain(note)).Append('\n');
            text.Append($"title {Plain(picture.Title)}\n")
                .Append("skinparam shadowing false\nskinparam defaultFontName Helvetica\nskinparam roundCorner 8\n")
                .Append("skinparam rectangle {\n  BackgroundColor white\n  BorderColor #57606a\n}\n")
                .Append("skinparam database {\n  BackgroundColor white\n  BorderColor #57606a\n}\n")
                .Append($"skinparam ArrowColor {PictureColors.Ink}\nskinparam ArrowFontSize 11\nskinparam legendBackgroundColor white\nskinparam legendBorderColor #d0d7de\n");
            foreach (var group in picture.Groups)
                WriteGroup(group);
            foreach (var node in picture.Nodes.Where(node => node.Layer is null))
                WriteNode(node, "");

            WriteOrder();
            foreach (var edge in picture.Edges)
                WriteLine(names.OfNode(edge.Source), edge, names.OfNode(edge.Target));
            foreach (var bundle in picture.Bundles.Where(bundle => bundle.Source != bundle.Target))
                WriteLine(names.OfGroup(bundle.Source), bundle, names.OfGroup(bundle.Target));

            if (withLegend && PictureKey.IsNeeded(picture))
                WriteKey();
            return text.Append("@enduml\n").ToString();
        }

        private void WriteGroup(PictureGroup group)
        {
            text.Append($"rectangle \"{Label(PictureText.CaptionOf(picture, group))}\" as {names.OfGroup(group.Name)} #f6f8fa;line:d0d7de {{\n");
            foreach (var node in picture.Nodes.Where(node => node.Layer == group.Name))
                WriteNode(node, "  ");
            text.Append("}\n");
        }

        private void WriteNode(PictureNode node, string indent)
        {
            var shape = node.Kind == PictureNodeKind.Technology ? "database" : "rectangle";
            var look = node.Kind switch
            {
                PictureNodeKind.Outside => " #white;line.dashed",
                PictureNodeKind.Shared => " #eef2f6",
                _ => "",
            };
            if (PictureColors.OfChange(node.Change) is { } color)
                look = $" #white;line:{color.Substring(1)};line.bold;text:{color.Substring(1)}";
            text.Append($"{indent}{shape} \"{string.Join("\\n", PictureText.LinesOf(node).Select(Label))}\" as {names.OfNode(node.Name)}{look}\n");
        }

        // Layers stand below each other, lines or none: the first box of each below the last one of the layer above.
        private void WriteOrder()
        {
            foreach (var (above, below) in grid.Pairs)
                text.Append($"{names.OfNode(above)} -[hidden]down-> {names.OfNode(below)}\n");

            if (grid.IsBundled)
                return;

            for (var i = 0; i < picture.Groups.Count - 1; i++)
            {
                var (group, next) = (picture.Groups[i], picture.Groups[i + 1]);
                if (next.Rank > group.Rank)
                    text.Append($"{names.OfNode(picture.Nodes.Last(node => node.Layer == group.Name).Name)} -[hidden]down-> ")
                        .Append($"{names.OfNode(picture.Nodes.First(node => node.Layer == next.Name).Name)}\n");
            }
        }

        private void WriteLine(string source, PictureEdge edge, string target)
        {
            var label = PictureText.LabelOf(edge);
            text.Append($"{source} {Arrow(edge)} {target}{(label.Length == 0 ? "" : " : " + Label(label))}\n");
        }

        private string Arrow(PictureEdge edge)
        {
            var color = PictureColors.Of(edge);
            var look = edge.Status switch
            {
                _ when edge.Change == PictureChange.Removed => "dashed",
                PictureEdgeStatus.Violating or PictureEdgeStatus.Debt => "bold",
                PictureEdgeStatus.Composed => "dotted",
                _ => edge.IsWire ? "dashed" : "",
            };
            var rank = grid.IsBundled ? "norank" : "";
            var style = string.Join(",", new[] { color == PictureColors.Ink ? "" : color, look, rank }.Where(part => part.Length > 0));
            var end = edge.Status == PictureEdgeStatus.Forbidden ? "x" : ">";
            return style.Length == 0 ? "--" + end : $"-[{style}]-{end}";
        }

        private void WriteKey()
        {
            text.Append("legend right\n");
            foreach (var (edge, meaning) in PictureKey.Of(picture))
                text.Append($"<color:{PictureColors.Of(edge)}>{(edge.IsWire || edge.Status == PictureEdgeStatus.Composed ? "- - >" : "───>")}</color> {meaning}\n");
            text.Append("endlegend\n");
        }

        // Quotes end a label, '<' and '~' begin markup; the characters are written by their number instead.
        private static string Label(string text) => Plain(text)
            .Replace("&", "&#38;").Replace("\"", "&#34;").Replace("<", "&#60;").Replace("\\", "&#92;").Replace("~", "&#126;").Replace("*", "&#42;").Replace("_", "&#95;").Replace("//", "&#47;&#47;");

        private static string Plain(string text) => text.Replace("\r", "").Replace('\n', ' ');
    }
}
