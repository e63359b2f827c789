using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>An arrow that joins the same components as before.</summary>
/// <param name="Then">What it was.</param>
/// <param name="Now">What it is: its mode differs, or whether it is deprecated.</param>
public sealed record ArrowChange(Arrow Then, Arrow Now);
