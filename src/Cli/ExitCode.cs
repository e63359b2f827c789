namespace ArchRules.Cli;

/// <summary>How the command ends. Scripts rely on the numbers.</summary>
public enum ExitCode
{
    /// <summary>Everything was checked and nothing fails.</summary>
    Clean = 0,

    /// <summary>Everything was checked and some finding is a warning or an error.</summary>
    Violations = 1,

    /// <summary>The check could not be done: wrong arguments, a broken model, code that does not build or cannot be read.</summary>
    CouldNotJudge = 2,
}
