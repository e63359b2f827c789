using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Verdicts.Structure;

/// <summary>What a question is about: a component, a technology, or types, by the name that somebody wrote.</summary>
public sealed class Subject
{
    private readonly Func<TypeNode, bool> holds;

    private Subject(string name, SubjectKind kind, Func<TypeNode, bool> holds)
    {
        Name = name;
        Kind = kind;
        this.holds = holds;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Finds what a name means: a component, else a technology, else types as a pattern of <c>types</c> chooses them.</summary>
    /// <param name="name">The name of a component or technology; or a type by its simple or full name, <c>*</c> and <c>**</c> allowed.</param>
    /// <param name="model">The model.</param>
    /// <param name="types">The types that there are.</param>
    /// <returns>The subject; null where no component, no technology and none of the types has the name.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Subject? Find(string name, ArchitectureModel model, IReadOnlyList<TypeNode> types)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = model ?? throw new ArgumentNullException(nameof(model));
        _ = types ?? throw new ArgumentNullException(nameof(types));
        if (model.FindComponent(name) is { } component)
            return OfComponent(component);

        if (model.Technologies.ContainsKey(name))
            return new Subject(name, SubjectKind.Technology, type => type.Technology == name);

        if (Pattern.FindMistake(PatternKey.Types, name) is not null)
            return null;

        var pattern = new Pattern(PatternKey.Types, name, TextRange.FileStart);
        var chosen = new HashSet<TypeNode>(types.Where(type => SelectorMatch.Covers(pattern, type.FullName.Split('.'))));
        return chosen.Count == 0 ? null : new Subject(name, SubjectKind.Type, chosen.Contains);
    }

    /// <summary>A subject that is one type, whether or not any code uses it.</summary>
    /// <param name="fullName">The namespace and the name of the outermost type, without arity.</param>
    public static Subject OfType(string fullName) => new(fullName, SubjectKind.Type, type => type.FullName == fullName);

    /// <summary>What to say of a name that means nothing.</summary>
    /// <returns>A sentence with the nearest name that means something.</returns>
    public static string Unknown(string name, ArchitectureModel model, IReadOnlyList<TypeNode> types)
    {
        var components = model.Components.Select(component => component.Name).ToArray();
        var near = Suggestion.Find(name, components)
            ?? Suggestion.Find(name, model.Technologies.Keys)
            ?? Suggestion.Find(name, types.Select(type => name.IndexOf('.') < 0 ? type.Name : type.FullName));
        return $"'{name}' is no component, no technology, and no type that the code defines or uses"
            + (near is null ? $"; the components are {string.Join(", ", components)}" : $"; did you mean '{near}'?");
    }

    /// <summary>Whether a type is part of the subject.</summary>
    public bool Holds(TypeNode type) => holds(type);

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Using a technology's client library is using its box.
    private static Subject OfComponent(Component component) => new(
        component.Name,
        SubjectKind.Component,
        type => type.Component == component.Name || (component.Technology is { } technology && type.Technology == technology));
}
