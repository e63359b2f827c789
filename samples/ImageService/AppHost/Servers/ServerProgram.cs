namespace ImageService.AppHost.Servers;

/// <summary>Where Debian puts programs that are not on everybody's path.</summary>
internal static class ServerProgram
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/lib/rabbitmq/bin", "/opt/homebrew/bin"];

    /// <returns>Null when it is not installed.</returns>
    public static string? Find(string name)
        => Paths().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>The newest PostgreSQL has no place on the path: its programs lie in a folder for each version.</summary>
    public static string? FindPostgres(string name)
    {
        const string Versions = "/usr/lib/postgresql";
        var newest = Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return newest.Select(folder => Path.Combine(folder, "bin", name)).FirstOrDefault(File.Exists) ?? Find(name);
    }

    private static IEnumerable<string> Paths()
        => [.. Folders, .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
}
