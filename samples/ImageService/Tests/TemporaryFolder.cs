namespace ImageService.Tests;

/// <summary>A folder of one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("image-service-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
