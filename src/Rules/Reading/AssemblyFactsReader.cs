using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ArchRules.Facts;
using ArchRules.Storing;

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
    public static AssemblyFacts Read(string path) => Read(path, ReadingOptions.Default);

    /// <summary>Reads one assembly, or takes its facts from the cache.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FactsUnreadableException">As <see cref="Read(string)"/> says.</exception>
    public static AssemblyFacts Read(string path, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        using var space = new ReadingSpace();
        return Read(path, options, space);
    }

    private static AssemblyFacts Read(string path, ReadingOptions options, ReadingSpace space)
    {
        try
        {
            using var image = AssemblyImage.Open(path, options.Symbols, space);
            return Read(image, options.Cache, space);
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
            throw new FactsUnreadableException(path, "the file is truncated, corrupt, obfuscated or of a newer format", e);
        }
    }

    /// <summary>Reads one assembly, if that is possible.</summary>
    /// <param name="path">The file.</param>
    /// <param name="facts">The facts; null where the file could not be read.</param>
    /// <param name="error">One line that names the file and the reason; null where there are facts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static bool TryRead(string path, [NotNullWhen(true)] out AssemblyFacts? facts, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var space = new ReadingSpace();
        (_, facts, error) = ReadOne(path, ReadingOptions.Default, space);
        return facts is not null;
    }

    /// <summary>Reads many assemblies in parallel.</summary>
    /// <param name="paths">The files.</param>
    /// <returns>One result for each path, in the same order; a file that cannot be read does not stop the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null, or one of them is.</exception>
    public static IReadOnlyList<FactsResult> ReadAll(IReadOnlyList<string> paths) => ReadAll(paths, ReadingOptions.Default);

    /// <summary>Reads many assemblies in parallel, or takes their facts from the cache.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How to read them.</param>
    /// <returns>One result for each path, in the same order; a file that cannot be read does not stop the others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or one of the paths is.</exception>
    public static IReadOnlyList<FactsResult> ReadAll(IReadOnlyList<string> paths, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var path in paths)
            ArgumentNullException.ThrowIfNull(path, nameof(paths));

        // The largest first: the one that is begun last should not be the one that all wait for.
        var results = new FactsResult[paths.Count];
        var order = Enumerable.Range(0, results.Length).OrderByDescending(i => LengthOf(paths[i])).ToArray();
        Parallel.ForEach(
            Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering),
            () => new ReadingSpace(),
            (i, _, space) =>
            {
                results[i] = ReadOne(paths[i], options, space);
                return space;
            },
            space => space.Dispose());
        return results;
    }

    private static FactsResult ReadOne(string path, ReadingOptions options, ReadingSpace space)
    {
        try
        {
            return new FactsResult(path, Read(path, options, space), null);
        }
        catch (FactsUnreadableException e)
        {
            return new FactsResult(path, null, e.Message);
        }
    }

    private static AssemblyFacts Read(AssemblyImage image, FactsCache? cache, ReadingSpace space)
    {
        if (cache is null || image.Length < FactsCache.SmallestAssembly)
            return new AssemblyWalker(image, space).Walk();

        var key = image.Key;
        if (cache.Find(image.Path, key) is { } known)
            return known;

        var facts = new AssemblyWalker(image, space).Walk();
        cache.Save(image.Path, key, facts);
        return facts;
    }

    private static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whatever is wrong with the file, reading it says so.
            return 0;
        }
    }
}
