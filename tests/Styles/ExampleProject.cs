namespace ArchRules.Styles.Tests;

/// <summary>A project of an example.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="References">The projects before it that it refers to.</param>
/// <param name="Source">Its code.</param>
internal sealed record ExampleProject(string Name, IReadOnlyList<string> References, string Source);
