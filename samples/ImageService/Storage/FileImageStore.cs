using System.Security.Cryptography;

namespace ImageService.Storage;

/// <summary>Images in a folder of the file system, which several processes may use at once.</summary>
public sealed class FileImageStore(string root, TimeProvider clock) : IImageStore
{
    private const int BufferSize = 80 * 1024;

    public async Task<SavedImage> SaveAsync(NewImage image, Stream content, CancellationToken cancellationToken)
    {
        await using var pending = new PendingFile(root);
        var (address, length) = await CopyAsync(content, pending.Content, cancellationToken);

        var existing = await ImageRecord.FindAsync(root, address, cancellationToken);
        if (existing is not null)
            return new SavedImage(existing, IsNew: false);

        // First the content, then the record: a crash in between leaves a content that nobody lists.
        await pending.MoveToAsync(address.ContentPath(root));
        var stored = new StoredImage(address.Id, image.Name, image.ContentType, length, clock.GetUtcNow());
        await ImageRecord.WriteAsync(root, stored, cancellationToken);
        return new SavedImage(stored, IsNew: true);
    }

    public async Task<StoredImage?> FindAsync(string id, CancellationToken cancellationToken)
        => ContentAddress.TryParse(id, out var address)
            ? await ImageRecord.FindAsync(root, address, cancellationToken)
            : null;

    public async Task<IReadOnlyList<StoredImage>> ListAsync(CancellationToken cancellationToken)
    {
        var images = new List<StoredImage>();
        foreach (var id in RecordedIds())
        {
            if (await FindAsync(id, cancellationToken) is { } image)
                images.Add(image);
        }

        return [.. images.OrderByDescending(image => image.StoredAt).ThenBy(image => image.Id, StringComparer.Ordinal)];
    }

    public async Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (!ContentAddress.TryParse(id, out var address))
            return null;

        if (await ImageRecord.FindAsync(root, address, cancellationToken) is null)
            return null;

        // Delete is shared so that the same content may be written again meanwhile (a rename over this file).
        return new FileStream(address.ContentPath(root), FileMode.Open, FileAccess.Read,
            FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
    }

    private IEnumerable<string> RecordedIds()
    {
        // The reading side may come up before anything was ever written, and must not create the folder.
        if (!Directory.Exists(root))
            return [];

        return Directory.EnumerateFiles(root, "*" + ImageRecord.Extension, SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path));
    }

    private static async Task<(ContentAddress Address, long Length)> CopyAsync(
        Stream source, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        long length = 0;
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (ContentAddress.Of(hash.GetHashAndReset()), length);
    }
}
