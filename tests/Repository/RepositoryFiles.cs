using System.Reflection;

namespace ArchRules.Repository.Tests;

/// <summary>The files of the repository that this test project was built from.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = typeof(RepositoryFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));
}
