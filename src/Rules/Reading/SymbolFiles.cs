using System.Collections.Concurrent;

namespace ArchRules.Reading;

/// <summary>Portable PDBs that lie elsewhere than beside their assemblies. One is taken only if it fits: its id is in the assembly.</summary>
public sealed class SymbolFiles
{
    private readonly IReadOnlyList<string> paths;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);

    /// <summary>Names the places.</summary>
    /// <param name="paths">PDB files, and folders that hold some.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    public SymbolFiles(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        this.paths = paths.Select(Path.GetFullPath).ToArray();
    }

    /// <summary>The paths that fitted no assembly so far.</summary>
    public IReadOnlyList<string> Unused => paths.Where(path => !used.ContainsKey(path)).ToArray();

    /// <summary>The files that may belong to an assembly, with the path that each was named by.</summary>
    internal IEnumerable<(string File, string NamedBy)> CandidatesFor(string assembly)
    {
        var name = Path.GetFileNameWithoutExtension(assembly) + ".pdb";
        foreach (var path in paths)
        {
            var file = Directory.Exists(path) ? Path.Combine(path, name) : path;
            if (File.Exists(file))
                yield return (file, path);
        }
    }

    internal void Use(string namedBy) => used[namedBy] = true;
}
