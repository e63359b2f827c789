using System;
using System.Collections.Generic;

namespace ArchRules.Analyzers.Reach;

/// <summary>The values that were asked for last; others are made again. Safe to share between threads: who asks waits for who makes.</summary>
/// <typeparam name="T">A value that knows what it was made for.</typeparam>
/// <param name="most">How many are kept.</param>
internal sealed class LastUsed<T>(int most)
    where T : class
{
    private readonly List<T> values = [];

    /// <summary>Finds a value, or makes it.</summary>
    public T Find(Predicate<T> isSought, Func<T> make)
    {
        lock (values)
        {
            var at = values.FindIndex(isSought);
            var value = at < 0 ? make() : values[at];
            if (at >= 0)
                values.RemoveAt(at);
            else if (values.Count == most)
                values.RemoveAt(0);

            values.Add(value);
            return value;
        }
    }
}
