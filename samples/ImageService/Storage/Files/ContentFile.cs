using System.Security.Cryptography;

namespace ImageService.Storage.Files;

/// <summary>One replica: the file of a content in one root.</summary>
internal sealed record ContentFile(string Root, ContentAddress Address)
{
    private const int BufferSize = 80 * 1024;

    /// <summary>The content from its start, or null when the file is missing, unreadable, or holds other bytes than its name says.</summary>
    public async Task<FileStream?> OpenUndamagedAsync(CancellationToken cancellationToken)
    {
        var file = OpenIfThere();
        if (file is null)
            return null;

        try
        {
            var hash = await SHA256.HashDataAsync(file, cancellationToken);
            if (ContentAddress.Of(hash) == Address)
            {
                file.Position = 0;
                return file;
            }
        }
        catch (IOException)
        {
            // A bad sector is one more way of being damaged: another root may have the bytes.
        }

        await file.DisposeAsync();
        return null;
    }

    /// <summary>Writes the file again from an undamaged replica.</summary>
    public async Task CopyFromAsync(Stream source, CancellationToken cancellationToken)
    {
        await using var pending = new PendingFile(Root);
        source.Position = 0;
        await source.CopyToAsync(pending.Content, cancellationToken);
        await pending.MoveToAsync(Address.PathIn(Root));
    }

    private FileStream? OpenIfThere()
    {
        try
        {
            // Delete is shared so that the same content may be written again meanwhile (a rename over this file).
            return new FileStream(Address.PathIn(Root), FileMode.Open, FileAccess.Read,
                FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
