namespace ArchRules.Parity.Tests;

/// <summary>One way in which code depends on other code.</summary>
/// <param name="Name">What it is, in the words of <c>docs/facts.md</c>.</param>
/// <param name="Code">A class named <c>C</c> (and what it needs) that depends on namespace <c>Store</c> in this one way.</param>
/// <param name="Seen">By whom.</param>
public sealed record Construct(string Name, string Code, SeenBy Seen = SeenBy.Both)
{
    public override string ToString() => Name;
}
