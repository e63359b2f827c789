namespace ImageService.Tests;

/// <summary>A folder of one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        // As root PostgreSQL runs as another user, who has to get to its own folder below this one.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("image-service-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
