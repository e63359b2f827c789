using System.Security.Cryptography;
using System.Text;
using ImageService.Storage;

namespace ImageService.Tests.Storage;

/// <summary>A store of one test, and a look at the files behind it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StoreFolder()
    {
        // Two levels down, so that a test can lay a trap outside and still clean up.
        Root = Path.Combine(folder.Path, "outside", "images");
        Store = new FileImageStore(Root, new SteppingClock());
    }

    public string Root { get; }

    /// <summary>Where <c>../x</c> leads, seen from a folder of the store.</summary>
    public string Outside => folder.Path;

    public FileImageStore Store { get; }

    public static NewImage Png(string name = "a.png") => new(name, "image/png");

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string IdOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public string PathOf(string id) => Path.Combine(Root, id[..2], id);

    public string RecordOf(string id) => PathOf(id) + ".json";

    public Task<SavedImage> SaveAsync(byte[] content, string name = "a.png")
        => Store.SaveAsync(Png(name), new MemoryStream(content), CancellationToken.None);

    public async Task<string[]> ListIdsAsync()
        => [.. (await Store.ListAsync(CancellationToken.None)).Select(image => image.Id)];

    public string[] Files()
        => Directory.Exists(Root) ? Directory.GetFiles(Root, "*", SearchOption.AllDirectories) : [];

    public void Dispose() => folder.Dispose();
}
