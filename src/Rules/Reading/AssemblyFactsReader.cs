using System.Diagnostics.CodeAnalysis;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// Reads the facts of built assemblies: metadata and IL say what depends on what, the portable PDB beside the assembly or embedded
/// in it says where. Nothing is loaded or run.
/// </summary>
public static class AssemblyFactsReader
{
    /// <summary>Reads one assembly.</summary>
    /// <param name="path">The file. Its portable PDB is found by itself; without one, dependencies have no place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="FactsUnreadableException">The file is missing, native, truncated, corrupt, a module without an assembly, or a
    /// reference assembly, which has no code.</exception>
    public static AssemblyFacts Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var image = AssemblyImage.Open(path);
            return new AssemblyWalker(image).Walk();
        }
        catch (FileNotFoundException e)
        {
            throw new FactsUnreadableException(path, "the file does not exist", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new FactsUnreadableException(path, "access is denied", e);
        }
        catch (IOException e)
        {
            throw new FactsUnreadableException(path, e.Message.ReplaceLineEndings(" "), e);
        }
        catch (Exception e) when (e is not (FactsUnreadableException or OutOfMemoryException))
        {
            // Damaged metadata can break any assumption, so any exception type may arrive here; the caller must see one only.
            throw new FactsUnreadableException(path, "the file is truncated or corrupt", e);
        }
    }

    /// <summary>Reads one assembly, if that is possible.</summary>
    /// <param name="path">The file.</param>
    /// <param name="facts">The facts; null where the file could not be read.</param>
    /// <param name="error">One line that names the file and the reason; null where there are facts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static bool TryRead(string path, [NotNullWhen(true)] out AssemblyFacts? facts, [NotNullWhen(false)] out string? error)
    {
        try
        {
            facts = Read(path);
            error = null;
            return true;
        }
        catch (FactsUnreadableException e)
        {
            facts = null;
            error = e.Message;
            return false;
        }
    }

    /// <summary>Reads many assemblies in parallel.</summary>
    /// <param name="paths">The files.</param>
    /// <returns>One result for each path, in the same order; a file that cannot be read does not stop the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null, or one of them is.</exception>
    public static IReadOnlyList<FactsResult> ReadAll(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
            ArgumentNullException.ThrowIfNull(path, nameof(paths));

        var results = new FactsResult[paths.Count];
        Parallel.For(0, results.Length, i =>
        {
            TryRead(paths[i], out var facts, out var error);
            results[i] = new FactsResult(paths[i], facts, error);
        });
        return results;
    }
}
