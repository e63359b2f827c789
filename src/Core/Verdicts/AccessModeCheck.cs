using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0105: a read arrow is not used to write, nor a write arrow to read. Members decide, so this is asked for each dependency.</summary>
public static class AccessModeCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0105";

    /// <summary>The rule in one line.</summary>
    public const string Title = "An arrow's mode is exceeded";

    /// <summary>The message: who, whom, their components, and what the arrow permits.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': the arrow from '{2}' to '{3}' {4}";

    private const MemberAccess Both = MemberAccess.Reads | MemberAccess.Writes;

    /// <summary>Whether the arrows of a pair permit less than everything, so that members matter.</summary>
    public static bool Applies(Pair pair) =>
        pair.Target is not null
        && pair.CodeArrows.Any()
        && Permitted(pair) != Both;

    /// <summary>Decides for a member of the target; what is unclassified is permitted.</summary>
    public static bool IsBroken(Pair pair, MemberAccess access) =>
        (access & Both) != MemberAccess.Unclassified && (access & Permitted(pair)) == MemberAccess.Unclassified;

    /// <summary>Whether neither list names a member, so that it passes unseen.</summary>
    public static bool IsUnclassified(Pair pair, MemberAccess access) => Applies(pair) && (access & Both) == MemberAccess.Unclassified;

    /// <summary>Classifies a member of the target: what the file says, else what is known of the technology.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="target">The member, of the type that it was reached through.</param>
    /// <param name="declared">The same member, of the type that declares it.</param>
    /// <param name="declaring">The technology that declares it; null where none does.</param>
    /// <returns>Its access; unclassified for a type that is only named.</returns>
    public static MemberAccess AccessOf(Pair pair, in CodeElement target, in CodeElement declared, Technology? declaring)
    {
        if (target.Member.Length == 0)
            return MemberAccess.Unclassified;

        var name = target.MemberName;
        var access = pair.Target!.AccessOf(target.Namespace, target.Type, name);
        if (access == MemberAccess.Unclassified)
            access = pair.Target.AccessOf(declared.Namespace, declared.Type, name);
        if (access == MemberAccess.Unclassified && pair.Technology is { } technology)
            access = technology.Members.AccessOf(target.Namespace, target.Type, name);
        if (access == MemberAccess.Unclassified && declaring is not null)
            access = declaring.Members.AccessOf(declared.Namespace, declared.Type, name);

        return access;
    }

    /// <summary>Says what the arrow permits.</summary>
    internal static string ModeOf(Pair pair)
    {
        var reads = Permitted(pair) == MemberAccess.Reads;
        var arrow = pair.CodeArrows.First();
        return $"permits {(reads ? "reading" : "writing")}{Messages.Because(arrow.Because)}, and this {(reads ? "writes" : "reads")}";
    }

    /// <summary>What an arrow of a mode permits.</summary>
    internal static MemberAccess Permitted(ArrowMode mode) => mode switch
    {
        ArrowMode.Read => MemberAccess.Reads,
        ArrowMode.Write => MemberAccess.Writes,
        _ => Both,
    };

    private static MemberAccess Permitted(Pair pair)
    {
        var permitted = MemberAccess.Unclassified;
        foreach (var arrow in pair.CodeArrows)
            permitted |= Permitted(arrow.Mode);

        return permitted;
    }
}
