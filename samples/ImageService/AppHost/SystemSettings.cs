using ImageService.ServiceDefaults;

namespace ImageService.AppHost;

/// <summary>What each process is told at its start: no more than it needs.</summary>
/// <param name="token">The secret of this run.</param>
/// <param name="telemetry">Settings that say where the collector is; empty for none, or the one in the environment.</param>
/// <param name="servers">Settings that say where PostgreSQL, RabbitMQ, Redis and the object store are; empty for the embedded stores.</param>
public sealed class SystemSettings(SystemOptions options, IReadOnlyDictionary<string, string> servers, string token, IReadOnlyDictionary<string, string> telemetry)
{
    private readonly string folder = Path.GetFullPath(options.DataFolder);

    public IReadOnlyDictionary<string, string> ForWrite => Of(Storage, Metadata, Queue);

    public IReadOnlyDictionary<string, string> ForRetrieval => Of(Storage, Metadata, Servers("Cache:"));

    public IReadOnlyDictionary<string, string> ForThumbnails => Of(Storage, Metadata, Queue);

    public IReadOnlyDictionary<string, string> ForWeb(IEnumerable<Uri> writes, IEnumerable<Uri> retrievals)
        => Of(Addresses("write", writes), Addresses("retrieval", retrievals));

    public IReadOnlyDictionary<string, string> ForGateway(IEnumerable<Uri> webs, IEnumerable<Uri> retrievals)
        => Of(Addresses("web", webs), Addresses("retrieval", retrievals));

    private IEnumerable<KeyValuePair<string, string>> Storage => Servers("Storage:", Enumerable.Range(0, options.StorageRoots)
        .Select(root => KeyValuePair.Create($"Storage:Roots:{root}", Path.Combine(folder, "images", FormattableString.Invariant($"root-{root + 1}")))));

    private IEnumerable<KeyValuePair<string, string>> Metadata => Servers("Metadata:", KeyValuePair.Create("Metadata:Folder", Path.Combine(folder, "metadata")));

    private IEnumerable<KeyValuePair<string, string>> Queue => Servers("Queue:", KeyValuePair.Create("Queue:Path", Path.Combine(folder, "queue", "announcements.db")));

    private IEnumerable<KeyValuePair<string, string>> Servers(string prefix, params IEnumerable<KeyValuePair<string, string>> embedded)
    {
        var told = servers.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        return told.Length > 0 ? told : embedded;
    }

    private Dictionary<string, string> Of(params IEnumerable<KeyValuePair<string, string>>[] parts)
    {
        var settings = new Dictionary<string, string>(parts.SelectMany(part => part), StringComparer.OrdinalIgnoreCase) { [ServiceToken.Setting] = token };
        foreach (var (name, value) in telemetry.Concat(options.Settings))
            settings[name] = value;
        return settings;
    }

    private static IEnumerable<KeyValuePair<string, string>> Addresses(string service, IEnumerable<Uri> addresses)
        => addresses.Index().Select(address => KeyValuePair.Create($"Services:{service}:http:{address.Index}", address.Item.ToString()));
}
