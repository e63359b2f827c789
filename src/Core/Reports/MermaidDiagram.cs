using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Reports;

/// <summary>The declared architecture as a Mermaid flowchart, with violations marked.</summary>
public static class MermaidDiagram
{
    /// <summary>Draws a result.</summary>
    /// <returns>The text of a <c>flowchart</c>, deterministic for a model and its violations.</returns>
    public static string Write(CheckResult result)
    {
        var text = new StringBuilder("flowchart TB\n");
        var model = result.Model;
        var components = result.Components.Select(box => box.Component).ToArray();
        foreach (var layer in model.Layers)
            WriteGroup(text, layer.Name, components.Where(component => component.Layer == layer).ToArray());

        foreach (var component in components.Where(component => component.Layer is null))
            text.Append("  ").Append(Box(component)).Append('\n');

        var edges = 0;
        foreach (var arrow in model.Arrows)
        {
            var line = arrow.Mode.IsWire() ? "-.->" : "-->";
            foreach (var source in components.Where(component => component.Id == arrow.Source.Id))
            {
                foreach (var target in components.Where(component => !component.Equals(source) && arrow.Joins(source, component)))
                {
                    text.Append($"  {Id(source.Name)} {line}|{arrow.Mode.Word()}| {Id(target.Name)}\n");
                    edges++;
                }
            }
        }

        WriteViolations(text, result, edges);
        return text.ToString();
    }

    private static void WriteGroup(StringBuilder text, string layer, IReadOnlyList<Component> components)
    {
        if (components.Count == 0)
            return;

        text.Append($"  subgraph layer_{Id(layer)}[\"{Escape(layer)}\"]\n");
        foreach (var component in components)
            text.Append("    ").Append(Box(component)).Append('\n');
        text.Append("  end\n");
    }

    private static void WriteViolations(StringBuilder text, CheckResult result, int edges)
    {
        var groups = result.Violations.GroupBy(violation => (violation.SourceNode, violation.TargetNode)).ToArray();
        var boxes = new HashSet<string>(result.Components.Select(box => box.Component.Name));
        foreach (var technology in groups.Select(group => group.Key.TargetNode).Where(name => !boxes.Contains(name)).Distinct())
            text.Append($"  {Id(technology)}[(\"{Escape(technology)}\")]\n");

        foreach (var group in groups)
        {
            var rules = string.Join(", ", group.Select(violation => violation.Rule.Id).Distinct().OrderBy(id => id, System.StringComparer.Ordinal));
            text.Append($"  {Id(group.Key.SourceNode)} ==>|\"{rules}: {group.Count()}\"| {Id(group.Key.TargetNode)}\n");
            text.Append($"  linkStyle {edges++} stroke:#c00,color:#c00\n");
        }
    }

    private static string Box(Component component)
    {
        var label = Escape(component.Name);
        if (component.Technology is { } technology)
            return $"{Id(component.Name)}[(\"{label}<br/>{Escape(technology)}\")]";

        return component.IsShared ? $"{Id(component.Name)}([\"{label}\"])" : $"{Id(component.Name)}[\"{label}\"]";
    }

    // "end" and other words of Mermaid's own are no identifiers, so every identifier gets a prefix.
    private static string Id(string name) => "c_" + new string(name.Select(c => char.IsLetterOrDigit(c) ? c : '_').ToArray());

    private static string Escape(string text) => text.Replace("\"", "&quot;").Replace("<", "&lt;");
}
