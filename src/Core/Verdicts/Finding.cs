using ArchRules.Facts;
using ArchRules.Text;

namespace ArchRules.Verdicts;

/// <summary>Something to report that is no single dependency: about the model as a whole, a namespace, or a type.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">The fact, the cause and the remedy.</param>
/// <param name="ModelRange">Where in the model file; null where the finding is about code.</param>
/// <param name="Place">Where in the code; null where it is about the model, or unknown.</param>
public sealed record Finding(Rule Rule, string Message, TextRange? ModelRange, SourcePlace? Place);
