using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>
/// Technologies whose types a component or <c>ignore</c> takes, as <c>projects: "System.*"</c> takes those of <c>file-system</c>: a pattern
/// of the file wins, so that no rule knows the technology any more. That may be meant, and must not be silent.
/// </summary>
internal sealed class HiddenTechnologies
{
    private readonly Judge judge;
    private readonly HashSet<string> watched;
    private readonly HashSet<string> system;
    private readonly HashSet<(string, string, string)> seen = [];
    private readonly SortedDictionary<string, SortedDictionary<string, string>> hidden = new(StringComparer.Ordinal);

    private HiddenTechnologies(Judge judge, IReadOnlyList<PlacedAssembly> assemblies)
    {
        this.judge = judge;
        watched = new HashSet<string>(judge.Model.Technologies.Values.Where(IsWatched).Select(technology => technology.Name), StringComparer.Ordinal);
        system = new HashSet<string>(assemblies.Select(assembly => assembly.Facts.AssemblyName), StringComparer.Ordinal);
    }

    /// <summary>Says what is hidden of that which the code uses, once for each component that hides something.</summary>
    public static IEnumerable<string> Notes(Judge judge, IReadOnlyList<PlacedAssembly> assemblies)
    {
        var found = new HiddenTechnologies(judge, assemblies);
        if (found.watched.Count == 0)
            return [];

        foreach (var assembly in assemblies)
            found.Read(assembly);

        return found.hidden.Select(hider =>
            $"{hider.Key} hides {string.Join(", ", hider.Value.Select(technology => $"{technology.Key} ({technology.Value})"))}: its patterns take these types, "
            + "so that using them is no use of the technology; narrow the patterns, or leave the types out with 'except'");
    }

    private void Read(PlacedAssembly assembly)
    {
        var types = assembly.Facts.Types;
        var isIgnored = true;
        for (var i = 0; i < types.Count && isIgnored; i++)
            isIgnored = !types[i].IsDefined || types[i].IsGenerated || assembly.Places[i] == Placement.Ignored;
        if (isIgnored)
            return;

        for (var i = 0; i < types.Count; i++)
        {
            var (type, place) = (types[i], assembly.Places[i]);
            var isTaken = place == Placement.Ignored || (place.HasNode && place.Node < judge.Model.Components.Count);

            // What the system builds by itself is no technology, whatever its names match.
            if (isTaken && !type.IsDefined && !system.Contains(type.Assembly) && seen.Add((type.Assembly, type.Namespace, type.OutermostName)))
                Read(type, place);
        }
    }

    private void Read(in TypeRow type, in Placement place)
    {
        if (judge.Places.FindTechnologyOf(type.Assembly, type.Namespace, type.OutermostName) is not { } technology || !watched.Contains(technology.Name))
            return;

        var component = judge.Model.FindComponent(place);
        if (component?.Owns.Contains(technology.Name) == true)
            return;

        var hider = component is null ? "'ignore'" : $"component '{component.Name}'";
        if (!hidden.TryGetValue(hider, out var technologies))
            hidden.Add(hider, technologies = new SortedDictionary<string, string>(StringComparer.Ordinal));

        // One example is enough, whichever assembly is read first.
        var name = type.Namespace.Length == 0 ? type.OutermostName : type.Namespace + "." + type.OutermostName;
        if (!technologies.TryGetValue(technology.Name, out var known) || string.CompareOrdinal(name, known) < 0)
            technologies[technology.Name] = name;
    }

    private bool IsWatched(Technology technology)
    {
        var model = judge.Model;
        return model.Components.Any(component => component.Technology == technology.Name || component.Owns.Contains(technology.Name))
            || (technology.Category.IsClosedToFrontEnds() && model.Components.Any(component => component is { Role: LayerRole.FrontEnd, IsShared: false }));
    }
}
