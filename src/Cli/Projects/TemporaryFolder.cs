namespace ArchRules.Cli.Projects;

/// <summary>A folder outside the user's tree that goes when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The absolute path, with a separator at its end.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("archrules-").FullName + System.IO.Path.DirectorySeparatorChar;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A stopped build may still hold a file; the system clears its temporary folder.
        }
    }
}
