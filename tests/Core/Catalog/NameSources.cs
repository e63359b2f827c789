using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ArchRules.Core.Tests.Catalog;

/// <summary>Where real names come from: the framework's reference assemblies, and the packages of <c>packages.proj</c>.</summary>
internal static partial class NameSources
{
    // Newest first; the old framework's reference assemblies last.
    private static readonly string[] Frameworks =
    [
        "net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netcoreapp3.0", "netstandard2.1", "netstandard2.0", "netstandard1.6",
        "netstandard1.3", "net48", "net472", "net471", "net462", "net461", "net46", "net452", "net451", "net45",
    ];

    public static string Folder => System.IO.Path.Combine(Repository(), "tests", "Core", "Catalog");

    /// <summary>The packages, as <c>package Npgsql 10.0.3</c>.</summary>
    public static IReadOnlyList<string> Packages => XDocument.Load(System.IO.Path.Combine(Folder, "packages.proj"))
        .Descendants("PackageDownload")
        .SelectMany(download => Version().Matches(download.Attribute("Version")!.Value).Select(version => $"package {download.Attribute("Include")!.Value} {version.Groups[1].Value}"))
        .ToArray();

    /// <summary>The public types of a source.</summary>
    /// <returns>The types; null where the source is not on this machine.</returns>
    public static IReadOnlyList<PublicType>? Find(string source)
    {
        var words = source.Split(' ');
        var files = words[0] == "framework" ? FrameworkFiles(words[1]) : PackageFiles(words[1], words[2]);
        return files.Count == 0 ? null : PublicTypes.In(files).ToArray();
    }

    private static List<string> FrameworkFiles(string name)
    {
        var shared = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var pack = System.IO.Path.Combine(shared, "..", "..", "..", "packs", name + ".Ref");
        return Directory.Exists(pack)
            ? Directory.EnumerateFiles(pack, "*.dll", SearchOption.AllDirectories).Where(file => file.Replace('\\', '/').Contains("/ref/", StringComparison.Ordinal)).ToList()
            : [];
    }

    private static List<string> PackageFiles(string name, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var package = System.IO.Path.Combine(packages, name.ToLowerInvariant(), version.ToLowerInvariant());
        if (!Directory.Exists(package))
            return [];

        foreach (var kind in new[] { "lib", "ref" })
        {
            foreach (var framework in Frameworks)
            {
                var folder = System.IO.Path.Combine(package, kind, framework);
                if (Directory.Exists(folder) && Directory.GetFiles(folder, "*.dll") is { Length: > 0 } files)
                    return [.. files];
            }
        }

        // The reference assemblies of the old framework.
        var build = System.IO.Path.Combine(package, "build", ".NETFramework");
        return Directory.Exists(build) ? Directory.EnumerateFiles(build, "*.dll", SearchOption.AllDirectories).ToList() : [];
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ArchRules.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no folder above the tests holds ArchRules.sln");

        return folder.FullName;
    }

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Version();
}
