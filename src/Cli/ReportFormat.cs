namespace ArchRules.Cli;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program: one document, whatever was checked.</summary>
    Json,
}
