using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures;

/// <summary>
/// Writes a picture as a container diagram of C4-PlantUML: the C4 model of Simon Brown (c4model.com) in the macros of
/// github.com/plantuml-stdlib/C4-PlantUML, which PlantUML has on board.
/// </summary>
public static class C4Picture
{
    /// <summary>Writes a picture: layers are boundaries, components are containers.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="withLegend">Whether to show the legend.</param>
    /// <returns>A diagram from <c>@startuml</c> to <c>@enduml</c>, in lines that end in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture, bool withLegend) =>
        new Writer(picture ?? throw new ArgumentNullException(nameof(picture))).Write(withLegend);

    private sealed class Writer(Picture picture)
    {
        private readonly StringBuilder text = new("@startuml\n!include <C4/C4_Container>\n");
        private readonly PictureNames names = new(picture);

        public string Write(bool withLegend)
        {
            foreach (var note in picture.Notes)
                text.Append("' ").Append(Plain(note)).Append('\n');
            text.Append($"title {Plain(picture.Title)}\nLAYOUT_TOP_DOWN()\n");
            WriteTags();
            foreach (var group in picture.Groups)
                WriteGroup(group);
            foreach (var node in picture.Nodes.Where(node => node.Layer is null))
                WriteNode(node, "");

            foreach (var (above, below) in new PictureGrid(picture).Pairs)
                text.Append($"Lay_D({names.OfNode(above)}, {names.OfNode(below)})\n");
            foreach (var edge in picture.Edges)
                WriteLine(names.OfNode(edge.Source), edge, names.OfNode(edge.Target));
            foreach (var bundle in picture.Bundles.Where(bundle => bundle.Source != bundle.Target))
                WriteLine(names.OfGroup(bundle.Source), bundle, names.OfGroup(bundle.Target));

            return text.Append(withLegend ? "SHOW_LEGEND()\n" : "").Append("@enduml\n").ToString();
        }

        private void WriteTags()
        {
            foreach (var (edge, meaning) in PictureKey.Of(picture))
            {
                var line = edge.Change == PictureChange.Removed || edge.IsWire ? "DashedLine()"
                    : edge.IsBroken ? "BoldLine()"
                    : edge.Status == PictureEdgeStatus.Composed ? "DottedLine()" : "SolidLine()";
                var color = PictureColors.Of(edge);
                text.Append($"AddRelTag(\"{TagOf(edge)}\", $textColor=\"{color}\", $lineColor=\"{color}\", $lineStyle={line}, $legendText=\"{meaning}\")\n");
            }

            foreach (var change in picture.Nodes.Select(node => node.Change).Where(change => change != PictureChange.None).Distinct().OrderBy(change => change))
                text.Append($"AddElementTag(\"{Word(change)}\", $borderColor=\"{PictureColors.OfChange(change)}\", $borderThickness=\"3\")\n");
        }

        private void WriteGroup(PictureGroup group)
        {
            text.Append($"Boundary({names.OfGroup(group.Name)}, \"{Label(PictureText.CaptionOf(picture, group))}\", \"layer\") {{\n");
            foreach (var node in picture.Nodes.Where(node => node.Layer == group.Name))
                WriteNode(node, "  ");
            text.Append("}\n");
        }

        private void WriteNode(PictureNode node, string indent)
        {
            var macro = node.Kind switch
            {
                PictureNodeKind.Technology => "ContainerDb",
                PictureNodeKind.Outside => "System_Ext",
                _ => "Container",
            };
            var technology = string.Join(", ", PictureText.LinesOf(node).Skip(1));
            var arguments = new List<string> { names.OfNode(node.Name), Quote(node.Name) };
            if (macro != "System_Ext")
                arguments.Add(Quote(technology.Length > 0 ? technology : node.Kind.ToString().ToLowerInvariant()));
            if (node.Description is not null)
                arguments.Add("$descr=" + Quote(node.Description));
            if (node.Change != PictureChange.None)
                arguments.Add($"$tags=\"{Word(node.Change)}\"");
            text.Append($"{indent}{macro}({string.Join(", ", arguments)})\n");
        }

        private void WriteLine(string source, PictureEdge edge, string target)
        {
            var label = PictureText.LabelOf(edge);
            var because = edge.Because is null ? "" : ", $descr=" + Quote(edge.Because);
            text.Append($"Rel({source}, {target}, {Quote(label.Length == 0 ? "uses" : label)}{because}, $tags=\"{TagOf(edge)}\")\n");
        }

        // A line that is wrong looks wrong, whatever became of it; and a wire is dashed like one that the code does not show.
        private static string TagOf(PictureEdge edge)
        {
            if (edge.Change != PictureChange.None && (!edge.IsBroken || edge.Change == PictureChange.Removed))
                return Word(edge.Change);

            return Word(edge.Status);
        }

        private static string Word(Enum value) => value.ToString().ToLowerInvariant();

        private static string Quote(string text) => "\"" + Label(text) + "\"";

        // Macros take a quote for the end of an argument, and commas inside of quotes as they are.
        private static string Label(string text) => Plain(text).Replace("\"", "'").Replace("<", "&#60;").Replace("$", "&#36;").Replace("\\", "&#92;");

        private static string Plain(string text) => text.Replace("\r", "").Replace('\n', ' ');
    }
}
