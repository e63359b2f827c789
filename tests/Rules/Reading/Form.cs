namespace ArchRules.Reading;

/// <summary>One form in which code depends on other code, as <c>docs/facts.md</c> lists them.</summary>
/// <param name="Name">The form.</param>
/// <param name="Code">Code that depends on namespace <c>Store</c>.</param>
/// <param name="Facts">All facts about <c>Store</c> but local variables, as <c>Kind Source -> Target</c>, each once.</param>
internal sealed record Form(string Name, string Code, params string[] Facts);
