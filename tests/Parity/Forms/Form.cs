namespace ArchRules.Parity.Tests.Forms;

/// <summary>One form in which code depends on other code, and its nearest neighbour that depends on nothing.</summary>
/// <param name="Name">What it is, in the words of <c>docs/facts.md</c>.</param>
/// <param name="Code">
/// Code with a type named <c>C</c> that depends on namespace <c>Store</c> in this one way. Each <c>[|token|]</c> is where a person would
/// point, and where the analyzer does.
/// </param>
/// <param name="Near">Code that looks alike and depends on nothing in <c>Store</c>.</param>
/// <param name="Seen">By whom.</param>
public sealed record Form(string Name, string Code, string Near, SeenBy Seen = SeenBy.Both)
{
    /// <summary>The first version of the language that has the form, if the analyzer's oldest compiler does not know it.</summary>
    public int Since { get; init; }

    public override string ToString() => Name;
}
