using System;
using System.Collections.Generic;

namespace ArchRules.Text;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>Finds the nearest of the known names by the optimal string alignment distance (Damerau-Levenshtein without
    /// repeated edits), at most a third of the name's length away.</summary>
    /// <returns>The nearest name, the first in order where several are equally near; null where none is near.</returns>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= bestDistance)
                continue;

            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>The end of a sentence about an unknown name.</summary>
    /// <returns><c>; did you mean 'storage'?</c>, or the known names where none is near, or nothing where none is known.</returns>
    public static string Tail(string name, IReadOnlyCollection<string> known)
    {
        if (Find(name, known) is { } near)
            return $"; did you mean '{near}'?";

        return known.Count is > 0 and <= 12 ? $"; known are {string.Join(", ", known)}" : "";
    }

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
