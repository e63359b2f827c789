using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Finds components by the names that other parts of the file call them; a family by any name for its capture.</summary>
internal sealed class ComponentNames(IReadOnlyList<Component> components, Mistakes mistakes)
{
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
    public Component? FindSilently(string name)
    {
        var shape = ShapeOf(name);
        return components.FirstOrDefault(component => component.Name == name)
            ?? components.FirstOrDefault(component => component.IsFamily && ShapeOf(component.Name) == shape);
    }

    /// <summary>What a name looks like whatever its capture is called.</summary>
    public static string ShapeOf(string name) =>
        CaptureText.FindName(name) is { } capture ? CaptureText.Fill(name, capture, "<>") : name;
}
