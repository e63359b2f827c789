namespace ArchRules.Reading;

/// <summary>An assembly has no readable facts. The message is one line that names the file and the reason.</summary>
public sealed class FactsUnreadableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">The reason, as the end of a sentence.</param>
    /// <param name="inner">What revealed it; null where the reader itself did.</param>
    public FactsUnreadableException(string path, string reason, Exception? inner = null)
        : base($"'{path}' cannot be read: {reason}", inner)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>Creates the exception for several assemblies at once.</summary>
    /// <param name="unreadable">The results without facts, at least one. The first one gives <see cref="Path"/> and <see cref="Reason"/>.</param>
    public FactsUnreadableException(IReadOnlyList<FactsResult> unreadable)
        : base(string.Join(Environment.NewLine, unreadable.Select(result => result.Error)))
    {
        Path = unreadable[0].Path;
        Reason = unreadable[0].Error ?? "";
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The reason, as the end of a sentence: <c>the file does not exist</c>.</summary>
    public string Reason { get; }
}
