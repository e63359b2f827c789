namespace ArchRules.Cli.Tests;

/// <summary>A folder of files outside the repository, gone after the test.</summary>
public sealed class SystemFolder : IDisposable
{
    public SystemFolder(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            Write(path, text);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("archrules-tests-").FullName;

    /// <summary>All files but those that a build makes, relative and in order.</summary>
    public IReadOnlyList<string> Sources => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>A project file that needs nothing but the SDK.</summary>
    public static string Project(params string[] references) => ProjectFor("net10.0", references);

    public static string ProjectFor(string frameworks, params string[] references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework{(frameworks.Contains(';') ? "s" : "")}>{frameworks}</TargetFramework{(frameworks.Contains(';') ? "s" : "")}>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(references.Select(reference => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"))}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A solution of projects that each lie in a folder of their name.</summary>
    public static string Solution(params string[] projects) =>
        $"<Solution>{string.Concat(projects.Select(path => $"<Project Path=\"{path}\" />"))}</Solution>";

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.InAsync(Root, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
