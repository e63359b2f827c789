namespace ArchRules.Drafting;

/// <summary>A rule of NsDepCop's configuration.</summary>
/// <param name="From">The namespaces that depend: <c>A.B</c>, <c>A.B.*</c> with all below, or <c>*</c> for any.</param>
/// <param name="To">The namespaces that they depend on, in the same form.</param>
/// <param name="IsAllowed">Whether the rule allows it; otherwise it closes what others allow.</param>
internal sealed record NsDepCopRule(string From, string To, bool IsAllowed);
