using ArchRules.Loading;
using ArchRules.Text;

namespace ArchRules.Cli;

/// <summary>A path to check.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Full">The absolute path; it exists.</param>
/// <param name="Kind">What it is.</param>
internal sealed record CheckPath(string Text, string Full, CheckPathKind Kind)
{
    /// <summary>The folder itself, or the one around the file.</summary>
    public string Folder => Kind == CheckPathKind.Folder ? Full : Path.GetDirectoryName(Full)!;

    /// <summary>Finds out what a path is.</summary>
    /// <exception cref="CannotJudgeException">It does not exist, or is nothing that can be checked.</exception>
    public static CheckPath Resolve(string text, Terminal terminal)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(text, terminal.Folder));
        if (!Path.Exists(full))
            throw new CannotJudgeException($"error: '{text}' does not exist{Neighbour(full, terminal)}");

        return new CheckPath(text, full, KindOf(full) ?? throw new CannotJudgeException(
            $"error: '{text}' is none of: a solution (.sln, .slnx), a project, a folder, an {ModelFile.Name}, an assembly (.dll, .exe)"));
    }

    private static CheckPathKind? KindOf(string path)
    {
        // A folder of the model's name is a mistake to report, not a folder to search.
        if (Path.GetFileName(path) == ModelFile.Name)
            return CheckPathKind.Model;

        if (Directory.Exists(path))
            return CheckPathKind.Folder;

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".sln" or ".slnx" => CheckPathKind.Solution,
            ".csproj" or ".fsproj" or ".vbproj" => CheckPathKind.Project,
            ".yml" or ".yaml" => CheckPathKind.Model,
            ".dll" or ".exe" => CheckPathKind.Assembly,
            _ => null,
        };
    }

    private static string Neighbour(string path, Terminal terminal)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || !Directory.Exists(folder))
            return "";

        var names = Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions()).Select(entry => Path.GetFileName(entry));
        return Suggestion.Find(Path.GetFileName(path), names) is { } near
            ? $"; did you mean '{terminal.Show(Path.Combine(folder, near))}'?"
            : "";
    }
}
