namespace ImageService.AppHost.Servers;

/// <summary>How to start one server, which is somebody else's program.</summary>
/// <param name="Folder">Its own: for its data, its log, and what is known of it while it runs.</param>
/// <param name="Settings">What the services have to be told to find it.</param>
/// <param name="IsReadyAsync">Whether it answers now.</param>
public sealed record ServerStart(
    string Name, string Folder, IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Settings, Func<CancellationToken, Task<bool>> IsReadyAsync)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the signal on which it stops in good order, and at once.</summary>
    public string StopSignal { get; init; } = "TERM";
}
