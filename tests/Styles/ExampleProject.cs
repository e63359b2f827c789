namespace ArchRules.Styles.Tests;

/// <summary>A project of an example.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="References">The projects before it that it refers to.</param>
/// <param name="Source">Its code.</param>
internal sealed record ExampleProject(string Name, IReadOnlyList<string> References, string Source)
{
    /// <summary>Further files of the project; empty where all its code is in <see cref="Source"/>.</summary>
    public IReadOnlyList<(string Name, string Text)> Files { get; init; } = [];

    /// <summary>All files of the project.</summary>
    public IEnumerable<(string Name, string Text)> AllFiles => Files.Prepend(("Code.cs", Source));

    /// <summary>Whether it is a program rather than a library.</summary>
    public bool IsProgram => AllFiles.Any(file => file.Text.Contains(".Create", StringComparison.Ordinal) && file.Text.Contains("Builder(args)", StringComparison.Ordinal));
}
