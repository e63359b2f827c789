using System.Globalization;
using System.Reflection;

namespace ArchRules.Package.Tests;

/// <summary>Packs the analyzer once for all tests, under a version that no cache can know.</summary>
public sealed class PackedAnalyzer : IAsyncLifetime
{
    private static readonly AssemblyMetadataAttribute[] Metadata =
        typeof(PackedAnalyzer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToArray();

    /// <summary>The version of the package.</summary>
    public string Version { get; } = "0.0.1-test" + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>The folder of the run, with a space and letters beyond ASCII in its name.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "ArchRules tests Zürich " + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>The folder of the package.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The package.</summary>
    public string Package => Path.Combine(Feed, $"ArchRules.Analyzers.{Version}.nupkg");

    /// <summary>A version that this repository knows.</summary>
    public static string NpgsqlVersion => Find("NpgsqlVersion");

    /// <summary>The version of a package that this repository knows.</summary>
    public static string VersionOf(string package) => Find("PackageVersions").Split(' ')
        .First(version => version.StartsWith(package + "=", StringComparison.OrdinalIgnoreCase))[(package.Length + 1)..];

    /// <summary>The folder of this repository.</summary>
    public static string RepositoryRoot => Find("RepositoryRoot");

    public Task InitializeAsync() => Pack("Analyzers");

    /// <summary>Packs a project of <c>src</c> beside the others, under the same version; once, whoever asks.</summary>
    public async Task Pack(string name)
    {
        if (!File.Exists(Path.Combine(Feed, $"ArchRules.{name}.{Version}.nupkg")))
            await PackProject(Path.Combine(RepositoryRoot, "src", name));
    }

    /// <summary>Packs the tool that is compiled ahead of time.</summary>
    /// <param name="platform">The platform that it is for; null for the package that tells the platforms apart.</param>
    public Task PackNative(string? platform) =>
        PackProject(Path.Combine(RepositoryRoot, "native"), platform is null ? [] : ["--runtime", platform]);

    private async Task PackProject(string project, params string[] more)
    {
        Directory.CreateDirectory(Feed);
        var (exitCode, output) = await DotnetCommand.Run(
            Folder, ["pack", project, "--output", Feed, "-p:MinVerVersionOverride=" + Version, "--disable-build-servers", .. more]);
        Assert.True(exitCode == 0, output);
    }

    public Task DisposeAsync()
    {
        // The cache of packages keeps what was restored: a package that exists for one run must not stay there.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var folder in Directory.Exists(cache) ? Directory.GetDirectories(cache, "archrules.*") : [])
            Delete(Path.Combine(folder, Version));
        Delete(Folder);
        return Task.CompletedTask;
    }

    private static string Find(string key) => Metadata.First(attribute => attribute.Key == key).Value!;

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
