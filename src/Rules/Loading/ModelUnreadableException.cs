using ArchRules.Text;

namespace ArchRules.Loading;

/// <summary>A model file could not be read as a model. The message holds every mistake, one on each line, as compilers write them.</summary>
public sealed class ModelUnreadableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="mistakes">What is wrong; at least one.</param>
    /// <param name="cause">What the file system said; null where the file itself is wrong.</param>
    public ModelUnreadableException(string path, IReadOnlyList<Mistake> mistakes, Exception? cause = null)
        : base(Format(path, mistakes), cause)
    {
        Path = path;
        Mistakes = mistakes;
    }

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>What is wrong, in the order of the file; at least one.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>Spells out the mistakes.</summary>
    /// <param name="file">The path as it shall be shown.</param>
    /// <returns>Lines such as <c>archrules.yml(12,5): error AR0001: ...</c>, without a line end after the last.</returns>
    public string Describe(string file) => Format(file, Mistakes);

    private static string Format(string file, IReadOnlyList<Mistake> mistakes) =>
        string.Join("\n", mistakes.Select(mistake => mistake.ToString(file)));
}
