namespace ArchRules.Cli;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program: one document, whatever was checked.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning and editors.</summary>
    Sarif,

    /// <summary>JUnit XML: one test case for each arrow and each rule.</summary>
    JUnit,

    /// <summary>Workflow commands of GitHub Actions, one a line.</summary>
    GitHub,

    /// <summary>A Code Quality report of GitLab.</summary>
    GitLab,

    /// <summary>Logging commands of Azure Pipelines, one a line.</summary>
    Azure,

    /// <summary>A comment for a pull request.</summary>
    Markdown,
}
