using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>A subject with its one place in the model.</summary>
/// <param name="Name">The name that somebody wrote.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it belongs.</param>
public sealed record PlacedSubject(string Name, SubjectKind Kind, Placement Place)
{
    /// <summary>Places a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="types">The types that there are.</param>
    /// <returns>The place; or, where a pattern chooses types of several components, their names.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static (PlacedSubject? Placed, IReadOnlyList<string> Owners) Find(Subject subject, Judge judge, IReadOnlyList<TypeNode> types)
    {
        _ = subject ?? throw new ArgumentNullException(nameof(subject));
        _ = judge ?? throw new ArgumentNullException(nameof(judge));
        if (subject.Kind != SubjectKind.Type)
            return (new PlacedSubject(subject.Name, subject.Kind, PlaceOf(subject, judge)), []);

        var held = (types ?? throw new ArgumentNullException(nameof(types))).Where(subject.Holds).ToArray();
        var owners = held.Select(type => type.Owner ?? SubjectUsers.Unassigned).Distinct().OrderBy(owner => owner, StringComparer.Ordinal).ToArray();
        return owners.Length > 1
            ? (null, owners)
            : (new PlacedSubject(subject.Name, subject.Kind, PlaceOf(held[0], judge)), owners);
    }

    private static Placement PlaceOf(TypeNode type, Judge judge)
    {
        var place = judge.Places.Place(type.Assembly, type.Namespace, type.Name);

        // What the system builds by itself is no technology, whatever its name matches.
        return type.Owner is null && place.HasNode ? Placement.None : place;
    }

    // Using a box is using its technology: that is how verdicts see it.
    private static Placement PlaceOf(Subject subject, Judge judge)
    {
        var component = judge.Model.FindComponent(subject.Name);
        if (component is { Technology: null })
            return new Placement(component.Id, true, component.Value);

        var technology = component?.Technology ?? subject.Name;
        return new Placement(
            Enumerable.Range(judge.Model.Components.Count, judge.Places.NodeCount - judge.Model.Components.Count)
                .First(node => judge.Places.FindTechnology(node)!.Name == technology),
            true);
    }
}
