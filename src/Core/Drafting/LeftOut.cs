namespace ArchRules.Drafting;

/// <summary>An arrow that is not drawn although code uses it.</summary>
/// <param name="Source">The name of the component that uses.</param>
/// <param name="Target">The name of the one that is used.</param>
/// <param name="Count">How often.</param>
/// <param name="Reason">Why it is not drawn.</param>
internal sealed record LeftOut(string Source, string Target, int Count, string Reason);
