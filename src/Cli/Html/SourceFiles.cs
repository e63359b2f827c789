using ArchRules.Cli.Reports;
using ArchRules.Facts;

namespace ArchRules.Cli.Html;

/// <summary>The source files of a repository, as far as a report may quote them: code, and nothing outside of the repository.</summary>
/// <param name="root">The root of the repository.</param>
internal sealed class SourceFiles(string root)
{
    private const int LinesAround = 1;
    private const int MostCharacters = 160;
    private const long MostBytes = 4_000_000;

    // Configuration is left out on purpose: it is where secrets live.
    private static readonly string[] Extensions = [".cs", ".vb", ".fs", ".razor", ".cshtml"];

    private readonly string folder = Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
    private readonly Dictionary<string, string[]?> known = new(StringComparer.Ordinal);

    /// <summary>Finds the lines around a place.</summary>
    /// <returns>The lines; null where the file is no code, lies elsewhere, cannot be read, or has no such line.</returns>
    public Excerpt? Find(SourcePlace place)
    {
        if (!known.TryGetValue(place.File, out var lines))
            known.Add(place.File, lines = Read(place.File));

        if (lines is null || place.Line < 1 || place.Line > lines.Length)
            return null;

        var first = Math.Max(1, place.Line - LinesAround);
        var last = Math.Min(lines.Length, place.Line + LinesAround);
        while (first < place.Line && string.IsNullOrWhiteSpace(lines[first - 1]))
            first++;
        while (last > place.Line && string.IsNullOrWhiteSpace(lines[last - 1]))
            last--;

        return new Excerpt(first, Cut(lines[(first - 1)..last]), place.Line);
    }

    private static string?[] Cut(string[] lines)
    {
        var straight = Array.ConvertAll(lines, line => line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd());
        var indentation = straight.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return Array.ConvertAll(straight, line => SecretLine.MayHold(line) ? null : Shorten(line.Length == 0 ? line : line[indentation..]));
    }

    private static string Shorten(string line) => line.Length <= MostCharacters ? line : line[..(MostCharacters - 1)] + "…";

    private string[]? Read(string file)
    {
        try
        {
            var mapped = file.StartsWith(RepositoryRoot.Mapped, StringComparison.Ordinal) ? folder + file[RepositoryRoot.Mapped.Length..] : file;
            var path = Path.GetFullPath(mapped, folder);
            var source = new FileInfo(path);
            return path.StartsWith(folder, StringComparison.Ordinal)
                && Extensions.Contains(source.Extension, StringComparer.OrdinalIgnoreCase)
                && source.Exists
                && source.Length <= MostBytes
                    ? File.ReadAllLines(path)
                    : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The report says the place all the same.
            return null;
        }
    }
}
