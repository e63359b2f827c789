using System.Security.Cryptography;
using System.Text;
using ImageService.Storage;
using ImageService.Storage.Files;

namespace ImageService.Tests.Storage;

/// <summary>A store of one test, and a look at the files behind it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StoreFolder(int roots = 3, int replicas = 2)
    {
        // Two levels down, so that a test can lay a trap outside and still clean up.
        Roots = [.. Enumerable.Range(1, roots).Select(number => Path.Combine(folder.Path, "outside", $"root-{number}"))];
        Store = new FileImageStore(new StoreSettings(Roots, replicas));
    }

    public string[] Roots { get; }

    /// <summary>Where <c>../x</c> leads, seen from a folder of a root.</summary>
    public string Outside => Path.Combine(folder.Path, "outside");

    public FileImageStore Store { get; }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string IdOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public Task<SavedContent> SaveAsync(byte[] content) => Store.SaveAsync(new MemoryStream(content), CancellationToken.None);

    /// <summary>The content as the store gives it, or null.</summary>
    public async Task<byte[]?> ReadAsync(string id)
    {
        await using var content = await Store.OpenAsync(id, CancellationToken.None);
        if (content is null)
            return null;

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>The files of a content, in the order of the roots.</summary>
    public string[] ReplicasOf(string id) => [.. Files().Where(path => string.Equals(Path.GetFileName(path), id, StringComparison.Ordinal))];

    public string[] Files() => [.. Roots.Where(Directory.Exists)
        .SelectMany(root => Directory.GetFiles(root, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();
}
