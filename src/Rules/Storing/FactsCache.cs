using System.Collections.Concurrent;
using ArchRules.Facts;

namespace ArchRules.Storing;

/// <summary>
/// Facts of assemblies that were read before. An entry is found by the module version id, the id of the symbols, and the very build
/// of ArchRules that wrote it. What cannot be read or written is as if it were not there: a cache never makes a check fail.
/// </summary>
public sealed class FactsCache
{
    /// <summary>
    /// The size in bytes of an assembly below which its facts are not cached. Measured over 125 assemblies of 16 to 32 KB, a whole run
    /// with the cache costs 0.5 to 0.7 of one without; below, there is too little to save.
    /// </summary>
    public const int SmallestAssembly = 16 * 1024;

    // An entry for each configuration and framework that is built in turns.
    private const int MostOfOneName = 4;

    private static readonly Guid Writer = WriterId();

    private readonly string? folder;
    private readonly ConcurrentDictionary<string, string?> folderOf = new(StringComparer.Ordinal);

    private FactsCache(string? folder)
    {
        this.folder = folder;
    }

    /// <summary>
    /// A cache in the <c>obj/archrules</c> folder of the project around each assembly: the nearest folder above the file that holds
    /// a project file and <c>obj</c>. Assemblies without such a folder are not cached.
    /// </summary>
    public static FactsCache InProjects() => new(null);

    /// <summary>A cache in one folder, for all assemblies. It is made when it is first written to.</summary>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    public static FactsCache InFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new FactsCache(Path.GetFullPath(folder));
    }

    /// <summary>Finds the facts of an assembly.</summary>
    /// <returns>The facts, as of the file at <paramref name="assembly"/>; null where they have to be read.</returns>
    internal AssemblyFacts? Find(string assembly, string key)
    {
        if (FolderOf(assembly) is not { } home)
            return null;

        try
        {
            var file = PathOf(home, assembly, key);
            if (!File.Exists(file))
                return null;

            return FactsEnvelope.Read(File.ReadAllBytes(file), Writer) is [var facts] ? facts.At(assembly) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps the facts of an assembly.</summary>
    internal void Save(string assembly, string key, AssemblyFacts facts)
    {
        if (FolderOf(assembly) is not { } home)
            return;

        try
        {
            AtomicFile.Write(PathOf(home, assembly, key), FactsEnvelope.Write([facts], Writer));
            DropOldest(home, assembly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string PathOf(string home, string assembly, string key) =>
        Path.Combine(home, $"{Path.GetFileName(assembly)}.{key}.facts");

    private static void DropOldest(string home, string assembly)
    {
        var entries = new DirectoryInfo(home).GetFiles(Path.GetFileName(assembly) + ".*.facts");
        if (entries.Length <= MostOfOneName)
            return;

        foreach (var entry in entries.OrderByDescending(entry => entry.LastWriteTimeUtc).Skip(MostOfOneName))
            entry.Delete();
    }

    private string? FolderOf(string assembly) =>
        folder ?? folderOf.GetOrAdd(Path.GetDirectoryName(Path.GetFullPath(assembly)) ?? "", FindInProject);

    private static string? FindInProject(string outputFolder)
    {
        for (var above = new DirectoryInfo(outputFolder); above is { Exists: true }; above = above.Parent)
        {
            var obj = Path.Combine(above.FullName, "obj");
            if (Directory.Exists(obj) && above.EnumerateFiles("*.*proj").Any())
                return Path.Combine(obj, "archrules");
        }

        return null;
    }

    private static Guid WriterId()
    {
        var rules = typeof(FactsCache).Module.ModuleVersionId.ToByteArray();
        var core = typeof(AssemblyFacts).Module.ModuleVersionId.ToByteArray();
        for (var i = 0; i < rules.Length; i++)
            rules[i] ^= core[i];
        return new Guid(rules);
    }
}
