namespace ArchRules.CodeFixes;

/// <summary>One thing that a user may choose to have done.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Key">Choices of one key are made together where the user asks for all.</param>
/// <param name="Change">What changes in the file.</param>
internal sealed record FixChoice<TChange>(string Title, string Key, TChange Change);
