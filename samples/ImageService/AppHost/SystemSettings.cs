using System.Security.Cryptography;
using ImageService.ServiceDefaults;

namespace ImageService.AppHost;

/// <summary>What each process is told at its start.</summary>
public sealed class SystemSettings(SystemOptions options)
{
    private readonly string folder = Path.GetFullPath(options.DataFolder);
    private readonly string[] common = [.. options.Settings.Select(setting => $"--{setting}")];

    /// <summary>The secret of this run. It travels in the environment: command lines are shown to every user of a machine.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public IReadOnlyDictionary<string, string> Environment
        => new Dictionary<string, string> { [ServiceToken.Setting.Replace(":", "__", StringComparison.Ordinal)] = Token };

    public string[] ForWrite => [.. Storage, .. Metadata, .. Queue, .. common];

    public string[] ForRetrieval => [.. Storage, .. Metadata, .. common];

    public string[] ForThumbnails => [.. Storage, .. Metadata, .. Queue, .. common];

    public string[] ForWeb(IEnumerable<Uri> writes, IEnumerable<Uri> retrievals)
        => [.. Addresses("write", writes), .. Addresses("retrieval", retrievals), .. common];

    public string[] ForGateway(IEnumerable<Uri> webs, IEnumerable<Uri> retrievals)
        => [.. Addresses("web", webs), .. Addresses("retrieval", retrievals), .. common];

    private IEnumerable<string> Storage => Enumerable.Range(0, options.StorageRoots)
        .Select(root => $"--Storage:Roots:{root}={Path.Combine(folder, "images", FormattableString.Invariant($"root-{root + 1}"))}");

    private string[] Metadata => [$"--Metadata:Folder={Path.Combine(folder, "metadata")}"];

    private string[] Queue => [$"--Queue:Path={Path.Combine(folder, "queue", "announcements.db")}"];

    private static IEnumerable<string> Addresses(string service, IEnumerable<Uri> addresses)
        => addresses.Index().Select(address => $"--Services:{service}:http:{address.Index}={address.Item}");
}
