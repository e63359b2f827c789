using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>The pairs of places that a system's dependencies join, each made when first met.</summary>
internal sealed class PlacePairs(Judge judge)
{
    private readonly Dictionary<Placement, int> numbers = [];
    private readonly List<Placement> places = [];
    private PlacePair?[]?[] pairs = [];

    /// <summary>The pairs met so far.</summary>
    public IEnumerable<PlacePair> Met
    {
        get
        {
            foreach (var row in pairs)
            {
                foreach (var pair in row ?? [])
                {
                    if (pair is not null)
                        yield return pair;
                }
            }
        }
    }

    /// <summary>The number of each place.</summary>
    public int[] NumbersOf(IReadOnlyList<Placement> given)
    {
        var result = new int[given.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = NumberOf(given[i]);
        return result;
    }

    /// <summary>The pair of two places.</summary>
    /// <param name="source">The number of the one.</param>
    /// <param name="target">The number of the other one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlacePair Of(int source, int target) =>
        source < pairs.Length && pairs[source] is { } row && target < row.Length && row[target] is { } known ? known : Add(source, target);

    private PlacePair Add(int source, int target)
    {
        if (source >= pairs.Length)
            Array.Resize(ref pairs, places.Count);

        ref var row = ref pairs[source];
        row ??= new PlacePair?[places.Count];
        if (target >= row.Length)
            Array.Resize(ref row, places.Count);

        return row[target] ??= new PlacePair(judge, places[source], places[target]);
    }

    /// <summary>The pair of two places, whose target is open to all that may use its component.</summary>
    /// <inheritdoc cref="Of(int, int)"/>
    public PlacePair OfExposed(int source, int target) => Of(source, NumberOf(places[target] with { IsExposed = true }));

    private int NumberOf(in Placement place)
    {
        if (numbers.TryGetValue(place, out var known))
            return known;

        numbers.Add(place, places.Count);
        places.Add(place);
        return places.Count - 1;
    }
}
