using System.Security.Cryptography;

namespace ImageService.Storage.Files;

/// <summary>Contents on several roots of the file system, which several processes may use at once.</summary>
public sealed class FileImageStore(StoreSettings settings) : IImageStore
{
    private readonly HashRing ring = new(settings.Roots.Count);

    public async Task<SavedContent> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        // Its place is known only when its last byte is. Contents are small (UploadRules.MaxBytes), so they wait in memory.
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        var address = ContentAddress.Of(SHA256.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        await WriteReplicasAsync(address, whole, cancellationToken);
        return new SavedContent(address.Id, whole.Length);
    }

    public async Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken)
        => ContentAddress.TryParse(id, out var address) ? await OpenAsync(address, cancellationToken) : null;

    public async Task<RepairedContent> RepairAsync(string id, CancellationToken cancellationToken)
    {
        if (!ContentAddress.TryParse(id, out var address))
            return RepairedContent.Lost;

        await using var source = await OpenAsync(address, cancellationToken);
        if (source is null)
            return RepairedContent.Lost;

        var written = await WriteReplicasAsync(address, source, cancellationToken);
        return written == 0 ? RepairedContent.Whole : RepairedContent.Repaired;
    }

    private async Task<Stream?> OpenAsync(ContentAddress address, CancellationToken cancellationToken)
    {
        // All roots and not the first few: a content may lie further along, where a full disk sent it.
        foreach (var file in FilesOf(address))
        {
            if (await file.OpenUndamagedAsync(cancellationToken) is { } content)
                return content;
        }

        return null;
    }

    /// <returns>How many replicas had to be written.</returns>
    private async Task<int> WriteReplicasAsync(ContentAddress address, Stream source, CancellationToken cancellationToken)
    {
        var (present, written) = (0, 0);
        Exception? refusal = null;
        foreach (var file in FilesOf(address))
        {
            if (present == settings.Replicas)
                return written;

            try
            {
                written += await WriteUnlessPresentAsync(file, source, cancellationToken) ? 1 : 0;
                present++;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A full or broken disk: the next one on the ring takes its share until it is repaired.
                refusal = failure;
            }
        }

        return present == settings.Replicas
            ? written
            : throw new IOException($"Only {present} of {settings.Replicas} replicas could be written.", refusal);
    }

    private static async Task<bool> WriteUnlessPresentAsync(ContentFile file, Stream source, CancellationToken cancellationToken)
    {
        await using var present = await file.OpenUndamagedAsync(cancellationToken);
        if (present is not null)
            return false;

        await file.CopyFromAsync(source, cancellationToken);
        return true;
    }

    private IEnumerable<ContentFile> FilesOf(ContentAddress address)
        => ring.OrderFor(address).Select(root => new ContentFile(settings.Roots[root], address));
}
