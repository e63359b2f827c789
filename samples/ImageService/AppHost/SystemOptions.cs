namespace ImageService.AppHost;

/// <summary>What a run of the system needs to know.</summary>
/// <param name="Port">Of the gateway; 0 means any free one. The other processes always take free ones.</param>
/// <param name="DataFolder">Where images, documents and queue are kept.</param>
public sealed record SystemOptions(int Port, string DataFolder)
{
    public int Retrievals { get; init; } = 2;

    public int Workers { get; init; } = 1;

    /// <summary>Folders of the image store: in a real system each is a disk of its own.</summary>
    public int StorageRoots { get; init; } = 3;

    /// <summary>Whether documents, queue, cache and images live in servers of their own instead of files.</summary>
    public bool IsDistributed { get; init; }

    /// <summary>Where all processes write their traces and metrics; null for nowhere.</summary>
    public string? TelemetryFolder { get; init; }

    /// <summary>More settings for every process.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
