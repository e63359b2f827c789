namespace ArchRules.Cli.Changes;

/// <summary>A commit, as somebody calls it.</summary>
/// <param name="Id">All of its hexadecimal digits.</param>
/// <param name="Name">What the user wrote.</param>
internal sealed record Commit(string Id, string Name)
{
    /// <summary>Whether it is not the named one itself, but where the current branch left it.</summary>
    public bool IsWhereBranchBegins { get; init; }

    /// <summary>The name, and which commit that is now.</summary>
    /// <returns><c>main (1a2b3c4)</c>, <c>main (branched off at 1a2b3c4)</c></returns>
    public override string ToString() => Id.StartsWith(Name, StringComparison.OrdinalIgnoreCase)
        ? Name
        : $"{Name} ({(IsWhereBranchBegins ? "branched off at " : "")}{Id[..7]})";
}
