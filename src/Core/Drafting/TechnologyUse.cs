using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Drafting;

/// <summary>That a unit uses a technology.</summary>
/// <param name="Technology">The technology.</param>
/// <param name="Use">How often and where.</param>
internal sealed record TechnologyUse(Technology Technology, ComponentUse Use)
{
    /// <summary>What the members that are used do.</summary>
    public MemberAccess Access => Use.Dependencies.Aggregate(
        MemberAccess.Unclassified,
        (access, next) => access | Technology.Members.AccessOf(next.Target.Namespace, next.Target.Type, next.Target.MemberName));
}
