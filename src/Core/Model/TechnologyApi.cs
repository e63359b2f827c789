namespace ArchRules.Model;

/// <summary>Some types of a technology. Attributes and exceptions are never part of it: they cannot reach storage.</summary>
/// <param name="Selector">The types; <c>assemblies</c> of the catalog are its projects.</param>
/// <param name="Except">Types that are only helpers.</param>
public sealed record TechnologyApi(Selector Selector, Selector Except);
