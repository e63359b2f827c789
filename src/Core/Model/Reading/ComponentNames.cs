using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Finds components by the names that other parts of the file call them; a family by any name for its capture.</summary>
internal sealed class ComponentNames(IReadOnlyList<Component> components, Mistakes mistakes)
{
    private readonly Dictionary<string, Component> byName = FirstBy(components, component => component.Name);
    private readonly Dictionary<string, Component> byShape = FirstBy(components.Where(component => component.IsFamily), component => ShapeOf(component.Name));

    /// <summary>The names as they are declared.</summary>
    public IReadOnlyCollection<string> Known { get; } = components.Select(component => component.Name).ToArray();

    /// <summary>Finds a component and says so where there is none.</summary>
    public Component? Find(string name, TextRange range)
    {
        if (FindSilently(name) is { } component)
            return component;

        mistakes.Unknown(range, "component", name, Known);
        return null;
    }

    /// <summary>Finds a component.</summary>
    /// <returns>The component; null where none has the name.</returns>
    public Component? FindSilently(string name) =>
        byName.TryGetValue(name, out var component) || byShape.TryGetValue(ShapeOf(name), out component) ? component : null;

    /// <summary>What a name looks like whatever its capture is called.</summary>
    public static string ShapeOf(string name) =>
        CaptureText.FindName(name) is { } capture ? CaptureText.Fill(name, capture, "<>") : name;

    private static Dictionary<string, Component> FirstBy(IEnumerable<Component> components, Func<Component, string> keyOf) =>
        components.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
