using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>
/// Follows the statements of one method while its instructions are read in order, and decodes no more of the symbols than it is
/// asked for. Hidden points belong to the statement before them.
/// </summary>
internal sealed class StatementCursor(Places places)
{
    private SequencePointCollection.Enumerator points;
    private int nextOffset;
    private Place next;

    /// <summary>Begins a method. Without symbols, everything is where the method is.</summary>
    public void Begin(MethodDefinitionHandle method)
    {
        Current = places.OfMethod(method);
        nextOffset = int.MaxValue;
        if (places.StatementsOf(method) is not { } statements)
            return;

        points = statements.GetEnumerator();
        Advance();
    }

    /// <summary>The statement that was reached.</summary>
    public Place Current { get; private set; }

    /// <summary>Whether an instruction lies behind the statement that was reached.</summary>
    public bool Leaves(int offset) => offset >= nextOffset;

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
