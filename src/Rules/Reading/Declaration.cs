using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Takes the facts of one declaration, all of which are where the declaration is.</summary>
internal struct Declaration(AssemblyTables tables, Author author, Place place, Surface surface)
{
    private readonly int outermost = tables.Types.Outermost(author.Type);

    // Spelt when it is the end of a fact.
    private int member = -1;

    /// <summary>Adds the types in a token.</summary>
    public void Add(EntityHandle type, DependencyKind kind) => Add(tables.Shapes.Of(type), kind);

    /// <summary>Adds the types of a method or property: what it returns, and its parameters.</summary>
    public void Add(ReadOnlySpan<int[]> signature)
    {
        foreach (var part in signature)
            Add(part, DependencyKind.Signature);
    }

    /// <summary>Adds types, and those in their arguments.</summary>
    public void Add(int[] shape, DependencyKind kind)
    {
        foreach (var row in shape)
            Add(row < 0 ? ~row : row, row < 0 ? kind.OfArguments() : kind);
    }

    private void Add(int type, DependencyKind kind)
    {
        if (tables.Types.Outermost(type) != outermost)
            AddForeign(type, kind);
        else if (kind is DependencyKind.Inheritance or DependencyKind.Implementation)
            tables.Links.Add(new LinkRow(tables.Members.Of(author.Member), tables.Members.OfType(type)));
    }

    private void AddForeign(int type, DependencyKind kind)
    {
        if (member < 0)
        {
            member = tables.Members.Of(author.Member);
            if (surface != Surface.Hidden)
                tables.Members.Show(member, surface);
        }

        tables.Facts.Add(new DependencyRow(
            member, tables.Members.OfType(type), kind, author.InRoot, place.Document, place.Line, place.Column));
    }
}
