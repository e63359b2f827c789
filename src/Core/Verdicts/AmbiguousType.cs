using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0005 in words, the same for the compiler and for reports.</summary>
public static class AmbiguousType
{
    /// <summary>Spells out that a type belongs to several components.</summary>
    /// <param name="type">The type's name with its namespace.</param>
    /// <param name="candidates">The components, at least two.</param>
    public static string Message(string type, IReadOnlyList<Component> candidates) => string.Format(
        CultureInfo.InvariantCulture,
        ModelRules.AmbiguousFormat,
        type,
        string.Join(" and ", candidates.Select(component => $"'{component.Name}'")));
}
