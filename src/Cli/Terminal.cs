namespace ArchRules.Cli;

/// <summary>Where the command runs and whom it talks to.</summary>
/// <param name="Output">Receives results and nothing else.</param>
/// <param name="Error">Receives progress, notes and errors.</param>
/// <param name="Folder">The current folder, absolute: relative arguments begin here.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, string Folder)
{
    /// <summary>Whether <see cref="Output"/> shows colours.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether <see cref="Error"/> is a screen, on which a line can be written over.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Asks a question and says whether the answer is yes; null where nobody is there to answer.</summary>
    public Func<string, bool>? Ask { get; init; }

    /// <summary>Shows a path as short as it can be typed here.</summary>
    /// <returns>The path below <see cref="Folder"/>, with forward slashes, or the absolute one where it lies elsewhere.</returns>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        var isBelow = relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isBelow ? relative : path).Replace('\\', '/');
    }
}
