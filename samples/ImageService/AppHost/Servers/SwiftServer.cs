namespace ImageService.AppHost.Servers;

/// <summary>OpenStack Swift with its S3 interface: the images.</summary>
public static class SwiftServer
{
    private const string Section = "Storage:S3";

    // Debian's own, which has Debian's packages: another one may come first on the path.
    private const string Python = "/usr/bin/python3";

    public static ServerKind Kind { get; } = new(
        "swift", Section, "swift-proxy swift-account swift-container swift-object", () => File.Exists("/usr/bin/swift-proxy-server") && File.Exists("/usr/bin/swift-object-server"), Prepare);

    private static ServerStart Prepare(ServerFolder servers)
    {
        var (folder, secret, port) = (servers.For("swift"), servers.ReadSecret(), LoopbackPort.TakeFree());
        var key = Path.Combine(folder, "key");
        ServerFolder.WritePrivate(key, secret);
        var program = Path.Combine(AppContext.BaseDirectory, "Servers", "object-store.py");
        return new ServerStart(
            "swift",
            folder,
            [Python, program, folder, $"{port}", key],
            new Dictionary<string, string>
            {
                [$"{Section}:Endpoint"] = $"http://127.0.0.1:{port}",
                [$"{Section}:Bucket"] = "images",
                // Account and user.
                [$"{Section}:AccessKey"] = "images:images",
                [$"{Section}:SecretKey"] = secret,
            },
            cancelled => LoopbackPort.AnswersAsync(port, cancelled));
    }
}
