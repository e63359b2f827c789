using System;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0112: a composition root puts the system together, and leaves its work to others.</summary>
public static class CompositionCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0112";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A composition root does more than compose";

    /// <summary>The message: who, whom, and whose it is.</summary>
    public const string MessageFormat =
        "'{0}' must not call '{1}' of '{3}': a composition root only puts the system together; let a handler, a hosted service or a registered service call it";

    /// <summary>Whether code of a component is work that a root has no part in: whoever composes as well is called by roots only.</summary>
    internal static bool CanWork(Component component) =>
        component is { HasCode: true, IsShared: false, IsComposition: false, Technology: null };

    /// <summary>
    /// Whether a call of this member is work. Builders are called to compose, by whatever name; who creates an object may dispose of
    /// it; operators and what the compiler names are no calls to the one who writes them.
    /// </summary>
    internal static bool IsWork(in CodeElement target) =>
        target.IsMethod
        && target.Member[0] != '<'
        && !target.IsDisposal
        && !target.Member.StartsWith("op_", StringComparison.Ordinal)
        && !target.Type.EndsWith("Builder", StringComparison.Ordinal)
        && !TakesBuilder(target.Member);

    // Parameters end with a comma, with the parenthesis, or with the arguments of a generic type.
    private static bool TakesBuilder(string member)
    {
        const string suffix = "Builder";
        for (var at = member.IndexOf('('); (at = member.IndexOf(suffix, at + 1, StringComparison.Ordinal)) >= 0;)
        {
            if (member[at + suffix.Length] is ',' or ')' or '<')
                return true;
        }

        return false;
    }
}
