namespace ImageService.AppHost.Servers;

/// <summary>The servers of a distributed system: those that the environment names, those that run already, and those that it started.</summary>
public sealed class SystemServers : IAsyncDisposable
{
    private static readonly ServerKind[] Kinds = [PostgresServer.Kind, RabbitMqServer.Kind, RedisServer.Kind, SwiftServer.Kind];

    private readonly Dictionary<string, string> settings = [];
    private readonly Dictionary<string, (ServerStart Start, ServerProcess Process)> started = [];

    private SystemServers()
    {
    }

    /// <summary>What the services have to be told to find them; empty when the system is not distributed.</summary>
    public IReadOnlyDictionary<string, string> Settings => settings;

    /// <summary>The packages of the servers that are neither named in the environment nor installed here.</summary>
    public static IReadOnlyList<string> FindMissing()
        => [.. Kinds.Where(kind => FromEnvironment(kind.Setting).Count == 0 && !kind.IsInstalled()).Select(kind => kind.Package)];

    /// <summary>Returns when all servers answer.</summary>
    /// <exception cref="ServiceFailedException">One is not installed, ended, or did not answer.</exception>
    public static async Task<SystemServers> StartAsync(SystemOptions options, CancellationToken cancelled)
    {
        var servers = new SystemServers();
        if (!options.IsDistributed)
            return servers;

        if (OperatingSystem.IsWindows())
            throw new ServiceFailedException("servers are started on Linux and macOS only");

        if (FindMissing() is { Count: > 0 } missing)
            throw new ServiceFailedException($"not installed: {string.Join(", ", missing)}. On Debian or Ubuntu run samples/ImageService/install-servers.sh as root, or name a server that runs elsewhere: see the README beside it");

        var folder = ServerFolder.Of(options.DataFolder);
        try
        {
            await Task.WhenAll(Kinds.Select(kind => servers.AddAsync(kind, folder, cancelled)));
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends one of the started servers without a warning.</summary>
    public Task KillAsync(string name) => started[name].Process.KillAsync();

    /// <summary>Starts a server that was killed once more, where it was.</summary>
    public async Task StartAgainAsync(string name, CancellationToken cancelled)
    {
        var start = started[name].Start;
        started[name] = (start, await ServerProcess.StartAsync(start, cancelled));
    }

    public async ValueTask DisposeAsync()
        => await Task.WhenAll(started.Values.Select(server => server.Process.DisposeAsync().AsTask()));

    private async Task AddAsync(ServerKind kind, ServerFolder folder, CancellationToken cancelled)
    {
        if (FromEnvironment(kind.Setting) is { Count: > 0 } named)
        {
            Console.WriteLine($"{kind.Name} is the one that the environment names");
            Add(named);
            return;
        }

        if (await RunningNote.FindAsync(folder.For(kind.Name), cancelled) is { } running)
        {
            Console.WriteLine($"{kind.Name} runs already");
            Add(running);
            return;
        }

        // Its own thread for each: making a database takes a second or two.
        var start = await Task.Run(() => kind.Prepare(folder), cancelled);
        var process = await ServerProcess.StartAsync(start, cancelled);
        lock (started)
            started.Add(start.Name, (start, process));
        Add(start.Settings);
    }

    private void Add(IReadOnlyDictionary<string, string> more)
    {
        lock (settings)
        {
            foreach (var (name, value) in more)
                settings[name] = value;
        }
    }

    // A setting, or a whole section of them, as the services would read it.
    private static Dictionary<string, string> FromEnvironment(string setting)
    {
        var name = setting.Replace(":", "__", StringComparison.Ordinal);
        return Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(variable => (Name: (string)variable.Key, Value: (string)variable.Value!))
            .Where(variable => variable.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || variable.Name.StartsWith($"{name}__", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(variable => variable.Name.Replace("__", ":", StringComparison.Ordinal), variable => variable.Value);
    }
}
