namespace ArchRules.Reading;

/// <summary>One type in a serialized type name.</summary>
/// <param name="Name">With its namespace, arity, and <c>+</c> before nested types.</param>
/// <param name="Assembly">The simple name of its assembly; null where none is given.</param>
/// <param name="IsArgument">Whether it is an argument of a generic type.</param>
internal readonly record struct TypeNamePart(string Name, string? Assembly, bool IsArgument);
