namespace ImageService.Storage.Files;

/// <summary>A file that nobody sees until it is whole: written aside, flushed to the disk, then renamed.</summary>
internal sealed class PendingFile : IAsyncDisposable
{
    /// <summary>Inside the root, since a rename is atomic within one file system only.</summary>
    public const string Folder = "pending";

    private readonly string path;
    private readonly FileStream stream;

    public PendingFile(string root)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, Folder));
        path = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));
        stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
    }

    public Stream Content => stream;

    /// <summary>Makes the file visible under its name, replacing what was there.</summary>
    public async Task MoveToAsync(string destination)
    {
        // Without this flush a power cut may keep the name and lose the bytes.
        stream.Flush(flushToDisk: true);
        await stream.DisposeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        File.Move(path, destination, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        File.Delete(path);
    }
}
