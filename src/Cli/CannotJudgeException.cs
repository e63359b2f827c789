namespace ArchRules.Cli;

/// <summary>The check cannot be done. The message goes to the user as it is: what is wrong, and what to do.</summary>
/// <param name="message">One line, or one for each mistake of a model.</param>
internal sealed class CannotJudgeException(string message) : Exception(message);
