using System;
using System.Collections;
using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>
/// The dependencies of an assembly in the order in which they were added. They are the most of all facts, so they are held in half the
/// memory of their rows: what follows each other is mostly at the same place.
/// </summary>
/// <param name="spares">Room to begin in; null for none.</param>
public sealed class DependencyList(DependencySpares? spares = null) : IReadOnlyList<DependencyRow>
{
    private readonly RowList<PackedDependency> rows = new(spares?.Rows);
    private readonly RowList<(int Document, int Line, int Column)> places = new(spares?.Places);
    private (int Document, int Line, int Column) last = (-1, 0, 0);
    private int lastPlace = PackedDependency.Nowhere;

    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <inheritdoc/>
    public DependencyRow this[int index]
    {
        get
        {
            ref readonly var row = ref rows[index];
            var (document, line, column) = row.Place == PackedDependency.Nowhere ? (-1, 0, 0) : places[row.Place];
            return new DependencyRow(
                row.Source, row.Target, row.Kind, row.InRoot, document, line, column, row.Through, row.Wiring);
        }
    }

    /// <summary>Whether some dependency is in code that composes the system by default.</summary>
    public bool HasRoot { get; private set; }

    /// <summary>A list of these rows.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static DependencyList Of(IEnumerable<DependencyRow> rows)
    {
        var list = new DependencyList();
        foreach (var row in rows ?? throw new ArgumentNullException(nameof(rows)))
            list.Add(row);
        return list.Trim();
    }

    /// <summary>Adds a dependency behind all others.</summary>
    public void Add(in DependencyRow row)
    {
        var place = (row.Document, row.Line, row.Column);
        if (place != last)
        {
            last = place;
            lastPlace = place == (-1, 0, 0) ? PackedDependency.Nowhere : places.Count;
            if (lastPlace >= 0)
                places.Add(place);
        }

        HasRoot |= row.InRoot;
        rows.Add(new PackedDependency(row, lastPlace));
    }

    /// <summary>The dependency at an index, without its place.</summary>
    internal ref readonly PackedDependency PackedAt(int index) => ref rows[index];

    /// <summary>Whether the dependency at an index is this one.</summary>
    public bool Holds(int index, in DependencyRow row)
    {
        ref readonly var known = ref rows[index];
        return known.Target == row.Target && known.IsLike(row)
            && (known.Place == PackedDependency.Nowhere ? (-1, 0, 0) : places[known.Place]) == (row.Document, row.Line, row.Column);
    }

    /// <summary>Gives back what is not needed.</summary>
    public DependencyList Trim()
    {
        rows.Trim();
        places.Trim();
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<DependencyRow> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
