using System;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures;

/// <summary>
/// Writes a picture as a workspace in the DSL of Structurizr (docs.structurizr.com/dsl): the model with one view, to be drawn by the tools
/// of the C4 model. It is a model rather than a drawing, so no lines are bundled.
/// </summary>
public static class StructurizrPicture
{
    /// <summary>Writes a picture: the system is a software system, layers are groups, components are containers.</summary>
    /// <param name="picture">The picture; as it was before its lines were bundled.</param>
    /// <returns>A <c>workspace</c> in lines that end in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture) => new Writer(picture ?? throw new ArgumentNullException(nameof(picture))).Write();

    private sealed class Writer(Picture picture)
    {
        private readonly StringBuilder text = new();
        private readonly PictureNames names = new(picture);

        public string Write()
        {
            text.Append($"workspace {Quote(picture.Title)} {{\n");
            foreach (var note in picture.Notes)
                text.Append("  # ").Append(Plain(note)).Append('\n');
            text.Append("  model {\n    s_system = softwareSystem ").Append(Quote(picture.Title)).Append(" {\n");
            foreach (var group in picture.Groups)
            {
                text.Append($"      group {Quote(group.Name)} {{\n");
                foreach (var node in picture.Nodes.Where(node => node.Layer == group.Name))
                    WriteContainer(node, "        ");
                text.Append("      }\n");
            }

            foreach (var node in picture.Nodes.Where(node => node.Layer is null && node.Kind != PictureNodeKind.Outside))
                WriteContainer(node, "      ");
            text.Append("    }\n");
            foreach (var node in picture.Nodes.Where(node => node.Layer is null && node.Kind == PictureNodeKind.Outside))
                text.Append($"    {names.OfNode(node.Name)} = softwareSystem {Quote(node.Name)} {Quote(node.Description ?? "")} {Quote(TagsOf(node))}\n");

            foreach (var edge in picture.Edges)
                WriteLine(edge);
            text.Append("  }\n");
            WriteViews();
            return text.Append("}\n").ToString();
        }

        private void WriteContainer(PictureNode node, string indent)
        {
            var technology = string.Join(", ", PictureText.LinesOf(node).Skip(1));
            text.Append($"{indent}{names.OfNode(node.Name)} = container {Quote(node.Name)} {Quote(node.Description ?? "")} {Quote(technology)} {Quote(TagsOf(node))}\n");
        }

        private void WriteLine(PictureEdge edge)
        {
            var label = PictureText.LabelOf(edge);
            var tags = edge.Status + (edge.IsWire ? ",Wire" : "") + (edge.Change == PictureChange.None ? "" : "," + edge.Change);
            text.Append($"    {names.OfNode(edge.Source)} -> {names.OfNode(edge.Target)} {Quote(label.Length == 0 ? "uses" : label)} \"\" {Quote(tags)}\n");
        }

        private void WriteViews()
        {
            text.Append("  views {\n    container s_system \"architecture\" {\n      include *\n      autolayout tb\n    }\n    styles {\n")
                .Append("      element \"Technology\" {\n        shape cylinder\n      }\n")
                .Append("      element \"Shared\" {\n        shape roundedBox\n      }\n")
                .Append("      element \"Outside\" {\n        background #999999\n      }\n");
            foreach (var (edge, _) in PictureKey.Of(picture).Where(key => key.Edge.Change == PictureChange.None))
                text.Append($"      relationship \"{edge.Status}\" {{\n        color {PictureColors.Of(edge)}\n        dashed false\n        thickness {(edge.IsBroken ? 4 : 2)}\n      }}\n");
            text.Append("      relationship \"Wire\" {\n        dashed true\n      }\n");
            foreach (var (edge, _) in PictureKey.Of(picture).Where(key => key.Edge.Change != PictureChange.None))
                text.Append($"      relationship \"{edge.Change}\" {{\n        color {PictureColors.Of(edge)}\n      }}\n      element \"{edge.Change}\" {{\n        stroke {PictureColors.Of(edge)}\n      }}\n");
            text.Append("    }\n  }\n");
        }

        private static string TagsOf(PictureNode node) => node.Kind + (node.Change == PictureChange.None ? "" : "," + node.Change);

        private static string Quote(string text) => "\"" + Plain(text).Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

        private static string Plain(string text) => text.Replace("\r", "").Replace('\n', ' ');
    }
}
