namespace ArchRules.Reading;

/// <summary>
/// Arrays with an element for each row of a metadata table, lent for as long as an assembly is read and then used again for the next one.
/// They are as long as the first who asked wanted them, since memory is touched to its end when an array is made. For one thread.
/// </summary>
internal sealed class RowArrays
{
    private readonly Dictionary<Type, Shelf> shelves = [];

    /// <summary>An array with as many zeros as asked for.</summary>
    public RowArray<T> New<T>(int count)
    {
        if (!shelves.TryGetValue(typeof(T), out var shelf))
            shelves.Add(typeof(T), shelf = new Shelf<T>());
        return ((Shelf<T>)shelf).Take(count);
    }

    /// <summary>Takes all arrays back.</summary>
    public void TakeBack()
    {
        foreach (var shelf in shelves.Values)
            shelf.TakeBack();
    }

    private abstract class Shelf
    {
        public abstract void TakeBack();
    }

    private sealed class Shelf<T> : Shelf
    {
        private readonly List<(T[] Array, int Count)> lent = [];
        private readonly List<T[]> free = [];
        private int most;

        public RowArray<T> Take(int count)
        {
            // The shortest that is long enough: others may be asked for more.
            var best = -1;
            for (var i = 0; i < free.Count; i++)
            {
                if (free[i].Length >= count && (best < 0 || free[i].Length < free[best].Length))
                    best = i;
            }

            var array = best < 0 ? new T[count] : free[best];
            if (best >= 0)
                free.RemoveAt(best);
            lent.Add((array, count));
            return new RowArray<T>(array, count);
        }

        public override void TakeBack()
        {
            foreach (var (array, count) in lent)
            {
                Array.Clear(array, 0, count);
                free.Add(array);
            }

            // Of more than were ever needed at a time, the short ones go.
            most = Math.Max(most, lent.Count);
            lent.Clear();
            free.Sort((one, other) => other.Length.CompareTo(one.Length));
            if (free.Count > most)
                free.RemoveRange(most, free.Count - most);
        }
    }
}
