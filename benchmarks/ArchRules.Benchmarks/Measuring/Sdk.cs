using System.Runtime.InteropServices;

namespace ArchRules.Benchmarks.Measuring;

/// <summary>The SDK that belongs to the runtime this process runs on.</summary>
internal static class Sdk
{
    /// <summary>The folder that holds <c>sdk</c>, <c>shared</c> and <c>packs</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The command that starts a managed program.</summary>
    public static string Dotnet => Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The newest SDK.</summary>
    public static string Folder { get; } = Newest(Path.Combine(Root, "sdk"));

    /// <summary>The folder with the compiler.</summary>
    public static string Compiler => Path.Combine(Folder, "Roslyn", "bincore");

    /// <summary>The newest version of a shared framework.</summary>
    /// <param name="name">Such as <c>Microsoft.NETCore.App</c>.</param>
    public static string Shared(string name) => Newest(Path.Combine(Root, "shared", name));

    /// <summary>The reference assemblies that a project compiles against.</summary>
    public static IReadOnlyList<string> References { get; } =
        Directory.GetFiles(Path.Combine(Newest(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref")), "ref", $"net{Environment.Version.Major}.0"), "*.dll");

    /// <summary>The analyzers that the SDK runs by default in every project.</summary>
    public static IReadOnlyList<string> DefaultAnalyzers { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Folder, "Sdks", "Microsoft.NET.Sdk", "analyzers"), "*CodeAnalysis*.dll")
            .Where(path => !path.Contains("VisualBasic", StringComparison.Ordinal)),
    ];

    /// <summary>The severities that go with <see cref="DefaultAnalyzers"/>.</summary>
    public static string DefaultSeverities => Path.Combine(
        Folder, "Sdks", "Microsoft.NET.Sdk", "analyzers", "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");

    private static string Newest(string folder) => Directory.GetDirectories(folder)
        .OrderByDescending(path => Version.TryParse(Path.GetFileName(path).Split('-')[0], out var version) ? version : new Version())
        .First();
}
