using System;
using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>
/// Everything that one assembly says about its own types and what they depend on, independent of any model. Types, members and
/// documents are written once and referred to by index, so that a large assembly stays small.
/// </summary>
public sealed class AssemblyFacts
{
    /// <summary>The assembly's simple name.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The file the facts were read from, as it shall be shown; empty where there was none.</summary>
    public required string Path { get; init; }

    /// <summary>The module version id: equal ids mean equal facts.</summary>
    public required Guid ModuleVersionId { get; init; }

    /// <summary>Whether symbols were found, so that dependencies have places.</summary>
    public required bool HasSymbols { get; init; }

    /// <summary>The types that are defined in the assembly or used by it.</summary>
    public required IReadOnlyList<TypeRow> Types { get; init; }

    /// <summary>The members that are an end of some dependency. A type itself appears with an empty signature.</summary>
    public required IReadOnlyList<MemberRow> Members { get; init; }

    /// <summary>The source files.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>The dependencies, in the order of the assembly.</summary>
    public required DependencyList Dependencies { get; init; }

    /// <summary>What members call inside their own type, and which base constructors they call: paths of calls need it, verdicts do not.</summary>
    public IReadOnlyList<LinkRow> Links { get; init; } = [];

    /// <summary>The assemblies to which this one opens its internals, as <c>InternalsVisibleTo</c> names them.</summary>
    public IReadOnlyList<string> Friends { get; init; } = [];

    /// <summary>The types that the assembly defined once and now forwards to others.</summary>
    public IReadOnlyList<ForwardRow> Forwards { get; init; } = [];

    /// <summary>The texts that lead to other code, to services or queues, in the order of the assembly.</summary>
    public IReadOnlyList<TextRow> Texts { get; init; } = [];

    /// <summary>The same facts, of a copy of the assembly at another place.</summary>
    /// <param name="path">The file.</param>
    public AssemblyFacts At(string path) => Copy(path, Types);

    /// <summary>The same facts, with what is known of the types beyond the assembly itself.</summary>
    /// <param name="types">As many rows as <see cref="Types"/> has, in the same order.</param>
    public AssemblyFacts With(IReadOnlyList<TypeRow> types) => Copy(Path, types);

    /// <summary>Spells out one dependency. Its target is the member of the type that it was reached through.</summary>
    /// <param name="row">A row of <see cref="Dependencies"/>.</param>
    public Dependency Describe(DependencyRow row) =>
        new(ElementOf(row.Source), ReachedElementOf(row), row.Kind, PlaceOf(row)) { Declared = ElementOf(row.Target) };

    /// <summary>Spells out what a dependency uses, as a member of the type that it was reached through.</summary>
    /// <param name="row">A row of <see cref="Dependencies"/>.</param>
    public CodeElement ReachedElementOf(DependencyRow row)
    {
        var declared = ElementOf(row.Target);
        if (row.Through < 0)
            return declared;

        var type = Types[row.Through];
        return new CodeElement(type.Assembly, type.Namespace, type.Name, declared.Member);
    }

    /// <summary>Spells out one member.</summary>
    /// <param name="member">An index into <see cref="Members"/>.</param>
    public CodeElement ElementOf(int member)
    {
        var row = Members[member];
        var type = Types[row.Type];
        return new CodeElement(type.Assembly, type.Namespace, type.Name, row.Signature);
    }

    /// <summary>Where a text is passed.</summary>
    /// <param name="row">A row of <see cref="Texts"/>.</param>
    /// <returns>The place; null where the symbols do not say.</returns>
    public SourcePlace? PlaceOf(TextRow row) =>
        row.Document < 0 ? null : new SourcePlace(Documents[row.Document], row.Line, row.Column);

    private AssemblyFacts Copy(string path, IReadOnlyList<TypeRow> types) => new()
    {
        AssemblyName = AssemblyName,
        Path = path,
        ModuleVersionId = ModuleVersionId,
        HasSymbols = HasSymbols,
        Types = types,
        Members = Members,
        Documents = Documents,
        Dependencies = Dependencies,
        Links = Links,
        Friends = Friends,
        Forwards = Forwards,
        Texts = Texts,
    };

    private SourcePlace? PlaceOf(DependencyRow row) =>
        row.Document < 0 ? null : new SourcePlace(Documents[row.Document], row.Line, row.Column);
}
