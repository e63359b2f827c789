using System.Security.Cryptography;
using ImageService.Storage;
using ImageService.Storage.Files;

namespace ImageService.Tests.Storage;

public sealed class HashRingTests
{
    private static readonly ContentAddress[] Addresses =
        [.. Enumerable.Range(0, 10_000).Select(number => ContentAddress.Of(SHA256.HashData(BitConverter.GetBytes(number))))];

    [Fact]
    public void Every_root_is_in_the_order_once()
        => Assert.All(Addresses.Take(1000), address => Assert.Equal([0, 1, 2, 3, 4], new HashRing(5).OrderFor(address).Order()));

    [Fact]
    public void Each_root_has_about_its_share()
    {
        var ring = new HashRing(5);

        var shares = Addresses.CountBy(address => ring.OrderFor(address)[0]);

        Assert.All(shares, share => Assert.InRange(share.Value, 1600, 2400));
    }

    [Fact]
    public void One_more_root_takes_only_its_own_share()
    {
        var (before, after) = (new HashRing(4), new HashRing(5));

        var moved = Addresses.Where(address => before.OrderFor(address)[0] != after.OrderFor(address)[0]).ToArray();

        Assert.InRange(moved.Length, 1600, 2400);
        Assert.All(moved, address => Assert.Equal(4, after.OrderFor(address)[0]));
    }
}
