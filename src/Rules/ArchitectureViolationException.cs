namespace ArchRules;

/// <summary>The code does not keep to its architecture. The message is the report.</summary>
public sealed class ArchitectureViolationException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="report">The report, which becomes the message.</param>
    public ArchitectureViolationException(string report)
        : base(Environment.NewLine + report)
    {
    }
}
