using System.Text;
using System.Text.RegularExpressions;

namespace ArchRules.Cli.Assemblies;

/// <summary>
/// Finds files by a pattern: <c>*</c> and <c>?</c> stay inside one name, <c>**</c> is any number of folders. The shell is not
/// trusted with it, since shells differ and not every caller has one.
/// </summary>
internal static class AssemblyGlob
{
    // A link is followed where the pattern names it, never where '**' searches: links may lead in circles.
    private static readonly EnumerationOptions BelowWithoutLinks = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static readonly EnumerationOptions Here = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>Finds the files.</summary>
    /// <param name="pattern">The pattern, or the name of one file; relative to <paramref name="folder"/>.</param>
    /// <param name="folder">An absolute folder.</param>
    /// <returns>Absolute paths in ordinal order; empty where nothing matches.</returns>
    /// <exception cref="UnauthorizedAccessException">A folder that could hold some may not be read.</exception>
    public static IReadOnlyList<string> Find(string pattern, string folder)
    {
        var full = Path.GetFullPath(pattern, folder);
        var root = Path.GetPathRoot(full)!;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        IEnumerable<string> folders = [root];
        foreach (var part in parts[..^1])
            folders = folders.SelectMany(parent => Folders(parent, part));

        return folders.Distinct(StringComparer.Ordinal)
            .SelectMany(parent => Files(parent, parts[^1]))
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    private static IEnumerable<string> Folders(string parent, string part)
    {
        if (part == "**")
            return Directory.EnumerateDirectories(parent, "*", BelowWithoutLinks).Prepend(parent);

        if (!IsPattern(part))
            return Directory.Exists(Path.Combine(parent, part)) ? [Path.Combine(parent, part)] : [];

        var name = NameOf(part);
        return Directory.EnumerateDirectories(parent, "*", Here).Where(path => name.IsMatch(Path.GetFileName(path)));
    }

    private static IEnumerable<string> Files(string parent, string part)
    {
        if (!IsPattern(part))
            return File.Exists(Path.Combine(parent, part)) ? [Path.Combine(parent, part)] : [];

        var name = NameOf(part);
        return Directory.EnumerateFiles(parent, "*", Here).Where(path => name.IsMatch(Path.GetFileName(path)));
    }

    private static bool IsPattern(string part) => part.AsSpan().ContainsAny('*', '?');

    private static Regex NameOf(string part)
    {
        var text = new StringBuilder("^");
        foreach (var c in part)
            text.Append(c switch { '*' => ".*", '?' => ".", _ => Regex.Escape(c.ToString()) });

        var options = OperatingSystem.IsLinux() ? RegexOptions.None : RegexOptions.IgnoreCase;
        return new Regex(text.Append('$').ToString(), options | RegexOptions.CultureInvariant);
    }
}
