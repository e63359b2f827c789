using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>What the members of a technology do. A member may be in several lists: what a command does depends on its text.</summary>
/// <param name="Reads">The members that fetch, and change nothing.</param>
/// <param name="Writes">The members that change something.</param>
/// <param name="Publishes">The members that put messages into a queue.</param>
/// <param name="Consumes">The members that take messages out of a queue.</param>
public sealed record MemberLists(
    IReadOnlyList<MemberPattern> Reads,
    IReadOnlyList<MemberPattern> Writes,
    IReadOnlyList<MemberPattern> Publishes,
    IReadOnlyList<MemberPattern> Consumes)
{
    /// <summary>No member is classified.</summary>
    public static MemberLists None { get; } = new(
        Array.Empty<MemberPattern>(), Array.Empty<MemberPattern>(), Array.Empty<MemberPattern>(), Array.Empty<MemberPattern>());

    /// <summary>The members that are no use of the technology: they tell a name or a path, say, and touch nothing that it keeps.</summary>
    public IReadOnlyList<MemberPattern> Free { get; init; } = Array.Empty<MemberPattern>();

    /// <summary>All patterns but those of <see cref="Free"/>, each with what it says of a member.</summary>
    public IEnumerable<(MemberAccess Access, MemberPattern Pattern)> All =>
        Reads.Select(pattern => (MemberAccess.Reads, pattern))
            .Concat(Writes.Select(pattern => (MemberAccess.Writes, pattern)))
            .Concat(Publishes.Select(pattern => (MemberAccess.Publishes, pattern)))
            .Concat(Consumes.Select(pattern => (MemberAccess.Consumes, pattern)));

    /// <summary>Classifies a member.</summary>
    /// <param name="ns">The namespace of its type.</param>
    /// <param name="type">The type; nested types as <c>Outer.Inner</c>.</param>
    /// <param name="member">The member's name without parameters.</param>
    public MemberAccess AccessOf(string ns, string type, string member)
    {
        var access = MemberAccess.Unclassified;
        foreach (var (says, pattern) in All)
        {
            if ((access & says) == MemberAccess.Unclassified && pattern.Matches(ns, type, member))
                access |= says;
        }

        return access;
    }

    /// <summary>Whether a member is free, whatever the other lists say of it.</summary>
    /// <param name="ns">The namespace of its type.</param>
    /// <param name="type">The type; nested types as <c>Outer.Inner</c>.</param>
    /// <param name="member">The member's name without parameters; empty for the type itself, which is never free.</param>
    /// <returns>Whether <see cref="Free"/> names it.</returns>
    public bool IsFree(string ns, string type, string member)
    {
        foreach (var pattern in Free)
        {
            if (member.Length > 0 && pattern.Matches(ns, type, member))
                return true;
        }

        return false;
    }

    /// <summary>Adds what a file says to what the catalog knows.</summary>
    public MemberLists With(MemberLists more) => new(
        [.. Reads, .. more.Reads], [.. Writes, .. more.Writes], [.. Publishes, .. more.Publishes], [.. Consumes, .. more.Consumes])
    {
        Free = [.. Free, .. more.Free],
    };
}
