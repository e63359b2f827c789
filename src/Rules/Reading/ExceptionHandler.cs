namespace ArchRules.Reading;

/// <summary>A handler of a method body.</summary>
/// <param name="Offset">Where its code begins.</param>
/// <param name="CaughtType">The token of the type that it catches; 0 for a filter.</param>
/// <param name="Filter">Where the code of its filter begins; -1 where it has none.</param>
internal readonly record struct ExceptionHandler(int Offset, int CaughtType, int Filter);
