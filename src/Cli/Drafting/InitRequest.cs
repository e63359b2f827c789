using ArchRules.Drafting;

namespace ArchRules.Cli.Drafting;

/// <summary>What <c>archrules init</c> was asked to do.</summary>
/// <param name="Systems">The code.</param>
/// <param name="Style">The style to aim at; null for what fits best.</param>
/// <param name="Overwrites">Whether files that exist are replaced without a question.</param>
/// <param name="IsDryRun">Whether the model is printed instead.</param>
internal sealed record InitRequest(SystemRequest Systems, DraftStyle? Style, bool Overwrites, bool IsDryRun)
{
    /// <summary>The rules to take over; null to guess.</summary>
    public NsDepCopConfig? Rules { get; init; }
}
