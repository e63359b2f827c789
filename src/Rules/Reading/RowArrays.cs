using System.Buffers;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>Arrays with an element for each row of a metadata table, lent for as long as an assembly is read.</summary>
internal sealed class RowArrays : IDisposable
{
    private readonly List<IDisposable> lent = [];

    /// <summary>An array with as many zeros as asked for, which may be longer.</summary>
    public T[] New<T>(int count)
    {
        var array = ArrayPool<T>.Shared.Rent(count);
        Array.Clear(array, 0, count);
        lent.Add(new Loan<T>(array));
        return array;
    }

    public void Dispose()
    {
        foreach (var loan in lent)
            loan.Dispose();
        lent.Clear();
    }

    private sealed class Loan<T>(T[] array) : IDisposable
    {
        public void Dispose() => ArrayPool<T>.Shared.Return(array, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }
}
