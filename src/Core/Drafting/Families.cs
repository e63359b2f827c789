using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>Finds projects whose names repeat: <c>Shop.Orders.Api</c> and <c>Shop.Billing.Api</c> are <c>Shop.&lt;module&gt;.Api</c>.</summary>
internal sealed class Families
{
    /// <summary>How families call what differs.</summary>
    public const string Capture = "<module>";

    private readonly string start;
    private readonly IReadOnlyList<Member> members;
    private readonly IReadOnlyCollection<string> plainNames;

    private readonly IReadOnlyCollection<string> external;

    private Families(string start, IReadOnlyList<Member> members, IReadOnlyCollection<string> plainNames, IReadOnlyCollection<string> external)
    {
        this.external = external;
        this.start = start;
        this.members = members;
        this.plainNames = plainNames;
    }

    /// <summary>Finds them.</summary>
    /// <param name="units">The units.</param>
    /// <param name="tiers">Their tiers: what differs from the others of its family is a component of its own.</param>
    /// <param name="external">The assemblies that the system uses and does not build.</param>
    /// <returns>The families with their members, in the order of their names.</returns>
    public static IReadOnlyList<Box> Find(IReadOnlyList<CodeUnit> units, TierPlan tiers, IReadOnlyCollection<string> external)
    {
        var start = NameWords.CommonStart(units.Select(unit => unit.FullName).ToArray());
        var members = units
            .Where(unit => unit.Namespace is null && (start.Length == 0 || unit.FullName.StartsWith(start + ".", StringComparison.Ordinal)))
            .Select(unit => Member.Of(unit, NameWords.Without(start, unit.FullName), tiers.Guesses[unit.Id]))
            .ToArray();
        return new Families(start, members, units.Select(unit => unit.Name).ToArray(), external).Find();
    }

    private IReadOnlyList<Box> Find()
    {
        var groups = members
            .GroupBy(member => member.End, StringComparer.Ordinal)
            .Select(group => group.GroupBy(member => member.Guess.Tier).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).First().ToArray())
            .Where(group => group.Length > 1)
            .ToArray();
        var ends = groups.Where(group => group[0].End.Length > 0 && IsFamily(group, groups)).ToList();
        var modules = new HashSet<string>(ends.SelectMany(group => group.Select(member => member.Module)), StringComparer.Ordinal);
        var bare = groups.Where(group => group[0].End.Length == 0).SelectMany(group => group).Where(member => modules.Contains(member.Module)).ToArray();
        if (bare.Length > 1)
            ends.Add(bare);

        return ends.Where(HasOwnNames).Where(IsOurs).Select(BoxOf).OrderBy(box => box.Name, StringComparer.Ordinal).ToArray();
    }

    // Two names that end alike may be chance; three, or two that end alike in two ways, are meant.
    private static bool IsFamily(Member[] group, IReadOnlyList<Member[]> groups) =>
        group.Length > 2 || groups.Any(other => other != group && other.Select(member => member.Module).Intersect(group.Select(member => member.Module)).Count() > 1);

    // Values that differ in case only are one member, and a member must not be called like another component.
    private bool HasOwnNames(Member[] group)
    {
        var names = group.Select(member => NameOf(group[0].End).Replace(Capture, member.Module.ToLowerInvariant())).ToArray();
        var own = new HashSet<string>(group.Select(member => member.Unit.Name), StringComparer.Ordinal);
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length && !names.Any(name => !own.Contains(name) && plainNames.Contains(name));
    }

    // A pattern that begins with the capture may choose a library, whose use would no longer be seen.
    private bool IsOurs(Member[] group) => start.Length > 0
        || !external.Any(assembly => assembly.IndexOf('.') is > 0 and var dot && assembly.Substring(dot + 1) == group[0].End);

    private Box BoxOf(Member[] group) => new(NameOf(group[0].End), ReasonOf(group))
    {
        Units = group.Select(member => member.Unit).ToArray(),
        Values = group.ToDictionary(member => member.Unit.Id, member => member.Module.ToLowerInvariant()),
        Projects = [(start.Length > 0 ? start + "." : "") + Capture + (group[0].End.Length > 0 ? "." + group[0].End : "")],
    };

    private static TierGuess ReasonOf(Member[] group) => group
        .Select(member => member.Guess)
        .GroupBy(guess => guess.Reason, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .ThenBy(same => same.Key, StringComparer.Ordinal)
        .First()
        .First();

    private static string NameOf(string end) => end.Length == 0 ? Capture : Capture + "-" + NameWords.Kebab(end);

    private sealed record Member(CodeUnit Unit, string Module, string End, TierGuess Guess)
    {
        public static Member Of(CodeUnit unit, string rest, TierGuess guess)
        {
            var dot = rest.IndexOf('.');
            return dot < 0 ? new Member(unit, rest, "", guess) : new Member(unit, rest.Substring(0, dot), rest.Substring(dot + 1), guess);
        }
    }
}
