using ArchRules.Text;

namespace ArchRules.Verdicts.Changes;

/// <summary>A change of the rules themselves: of the model, the severities or the baseline.</summary>
/// <param name="Kind">Whether they became weaker.</param>
/// <param name="Message">What changed, as a sentence without a full stop.</param>
/// <param name="Range">Where the model of now says it; null for what is gone, and for what stands in another file.</param>
public sealed record RuleChange(RuleChangeKind Kind, string Message, TextRange? Range = null);
