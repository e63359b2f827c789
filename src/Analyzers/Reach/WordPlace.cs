namespace ArchRules.Analyzers.Reach;

/// <summary>What stands in front of a word.</summary>
/// <param name="Word">The hash of the word before, where nothing but spaces and dots, on one line, is between them.</param>
/// <param name="IsAfterDot">Whether just one dot joins the two.</param>
/// <param name="IsOfValue">Whether the word names a member of a value, as after <c>)</c>: no namespace ends like that.</param>
/// <param name="IsDeclared">
/// Whether the word stands beside another one that is no keyword: then it is the name that a declaration gives, as in
/// <c>Text File</c>. Nothing else in the language has two such words side by side.
/// </param>
internal readonly record struct WordPlace(uint Word, bool IsAfterDot, bool IsOfValue, bool IsDeclared);
