using System.Reflection;

namespace ArchRules.Reading;

/// <summary>Tells nested types by their flags, which saves a search of the table of nested types.</summary>
internal static class NestedVisibility
{
    public static bool IsNested(this TypeAttributes attributes) =>
        (attributes & TypeAttributes.VisibilityMask) >= TypeAttributes.NestedPublic;
}
