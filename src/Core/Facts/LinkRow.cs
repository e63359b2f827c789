namespace ArchRules.Facts;

/// <summary>
/// A link between two members that is no dependency, since it stays inside a type and those nested in it, or since it is the call of a
/// base constructor, which says no more than the base type does. Paths of calls lead over links as well.
/// </summary>
/// <param name="Source">The index of the member that calls; of a type itself where the type derives from another one of the same outermost type.</param>
/// <param name="Target">The index of the method, property, event or constructor that is called, of the field or property that a
/// constructor initializes, or of the base type.</param>
public readonly record struct LinkRow(int Source, int Target);
