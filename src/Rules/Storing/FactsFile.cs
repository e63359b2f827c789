using ArchRules.Facts;
using ArchRules.Reading;

namespace ArchRules.Storing;

/// <summary>
/// Facts on disk, to be read on one machine and judged on another. Files merge in any order: the facts of an assembly are the same
/// wherever they were read.
/// </summary>
public static class FactsFile
{
    /// <summary>Writes facts, replacing what was there.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="facts">The facts; the order does not matter.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static void Write(string path, IEnumerable<AssemblyFacts> facts)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(facts);
        var ordered = facts.OrderBy(one => one.AssemblyName, StringComparer.Ordinal).ThenBy(one => one.Path, StringComparer.Ordinal).ToArray();
        AtomicFile.Write(path, FactsEnvelope.Write(ordered, Guid.Empty));
    }

    /// <summary>Reads facts.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="FactsUnreadableException">The file is missing, something else, damaged, or of another version.</exception>
    public static IReadOnlyList<AssemblyFacts> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return FactsEnvelope.Read(File.ReadAllBytes(path), Guid.Empty);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FactsUnreadableException(path, "the file does not exist", e);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new FactsUnreadableException(path, e.Message.ReplaceLineEndings(" "), e);
        }
    }
}
