using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ImageService.Storage.Files;

/// <summary>Consistent hashing (Karger et al., 1997): one more root moves only its own share of the contents.</summary>
internal sealed class HashRing
{
    // More points spread the roots more evenly: with 128 the fullest of five has about a tenth more than its share.
    private const int PointsPerRoot = 128;

    private readonly (ulong Point, int Root)[] ring;
    private readonly int roots;

    public HashRing(int roots)
    {
        this.roots = roots;
        ring = [.. Enumerable.Range(0, roots)
            .SelectMany(root => Enumerable.Range(0, PointsPerRoot).Select(number => (PointOf(root, number), root)))
            .Order()];
    }

    /// <summary>All roots, in the order in which they should keep this content.</summary>
    public IReadOnlyList<int> OrderFor(ContentAddress address)
    {
        var order = new List<int>(roots);
        var start = Array.BinarySearch(ring, (address.RingPoint, int.MaxValue));
        for (var (at, seen) = (start < 0 ? ~start : start, 0); order.Count < roots && seen < ring.Length; at++, seen++)
        {
            var root = ring[at % ring.Length].Root;
            if (!order.Contains(root))
                order.Add(root);
        }

        return order;
    }

    private static ulong PointOf(int root, int number)
        => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{root}/{number}"))));
}
