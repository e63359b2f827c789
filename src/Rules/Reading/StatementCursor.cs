using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>
/// Follows the statements of one method while its instructions are read in order, and decodes no more of the symbols than it is
/// asked for. Hidden points belong to the statement before them.
/// </summary>
internal struct StatementCursor
{
    private readonly Places places;
    private SequencePointCollection.Enumerator points;
    private int nextOffset;
    private Place next;

    /// <summary>A method without symbols: everything is where the method is.</summary>
    public StatementCursor(Places places, Place method)
    {
        this.places = places;
        Current = method;
        nextOffset = int.MaxValue;
    }

    public StatementCursor(Places places, Place method, SequencePointCollection.Enumerator points)
        : this(places, method)
    {
        this.points = points;
        Advance();
    }

    /// <summary>The statement that was reached.</summary>
    public Place Current { get; private set; }

    /// <summary>The statement of an instruction; offsets must not descend.</summary>
    public Place At(int offset)
    {
        while (nextOffset <= offset)
        {
            Current = next;
            Advance();
        }

        return Current;
    }

    private void Advance()
    {
        while (points.MoveNext())
        {
            if (points.Current.IsHidden)
                continue;

            nextOffset = points.Current.Offset;
            next = places.Of(points.Current);
            return;
        }

        nextOffset = int.MaxValue;
    }
}
