namespace ImageService.AppHost.Servers;

/// <summary>Redis: the cache that the replicas of retrieval share. It keeps nothing on disk, since all of it can be read again.</summary>
public static class RedisServer
{
    private const string Setting = "Cache:Redis";

    public static ServerKind Kind { get; } = new("redis", Setting, "redis-server", () => Program is not null, Prepare);

    private static string? Program => ServerProgram.Find("redis-server");

    private static ServerStart Prepare(ServerFolder servers)
    {
        var (folder, secret, port) = (servers.For("redis"), servers.ReadSecret(), LoopbackPort.TakeFree());
        var configuration = Path.Combine(folder, "redis.conf");
        ServerFolder.WritePrivate(configuration, $"""
            bind 127.0.0.1
            port {port}
            requirepass {secret}
            save ""
            appendonly no
            maxmemory 256mb
            maxmemory-policy allkeys-lru

            """);
        return new ServerStart("redis", folder, [Program!, configuration],
            new Dictionary<string, string> { [Setting] = $"127.0.0.1:{port},password={secret}" },
            cancelled => LoopbackPort.AnswersAsync(port, cancelled));
    }
}
