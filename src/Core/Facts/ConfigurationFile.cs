namespace ArchRules.Facts;

/// <summary>A configuration file of a project, as it was found beside it.</summary>
/// <param name="Assembly">The simple name of the project's assembly.</param>
/// <param name="Path">The path as it shall be shown.</param>
/// <param name="Text">What it holds; it may hold secrets, so it is never shown.</param>
public sealed record ConfigurationFile(string Assembly, string Path, string Text)
{
    /// <summary>The name without folders.</summary>
    public string Name => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The path alone.</summary>
    public override string ToString() => Path;
}
