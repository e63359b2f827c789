using ArchRules.Facts;

namespace ArchRules.Verdicts;

/// <summary>One finding about code.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Dependency">The dependency that breaks it.</param>
/// <param name="SourceNode">The component of the code that depends.</param>
/// <param name="TargetNode">The component or technology that it depends on.</param>
/// <param name="Message">The fact, the cause and the remedy.</param>
public sealed record Violation(Rule Rule, Dependency Dependency, string SourceNode, string TargetNode, string Message);
