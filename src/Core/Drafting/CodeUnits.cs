using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Drafting;

/// <summary>Divides a system into units: one for each assembly, or one for each part of the only assembly.</summary>
internal static class CodeUnits
{
    private static readonly string[] SliceFolders = ["Features", "Slices", "UseCases", "Modules"];

    /// <summary>Finds the units, in the order of their names in the code.</summary>
    /// <returns>Empty where there is no type of ours.</returns>
    public static IReadOnlyList<CodeUnit> Find(IReadOnlyList<AssemblyFacts> facts, TestCode tests, DraftStyle? style)
    {
        var own = facts
            .Where(assembly => !tests.Contains(assembly.AssemblyName) && assembly.Types.Any(IsWritten))
            .GroupBy(assembly => assembly.AssemblyName, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        if (style == DraftStyle.VerticalSlices)
            return Named(own.SelectMany(group => SlicesOf(group.Key, group.SelectMany(assembly => assembly.Types).Where(IsWritten).ToArray())).ToArray());

        return own.Length == 1
            ? Named(PartsOf(own[0].Key, own[0].SelectMany(assembly => assembly.Types).Where(IsWritten).ToArray()))
            : Named(own.Select(group => (group.Key, (string?)null)).ToArray());
    }

    /// <summary>Whether a person wrote the type.</summary>
    private static bool IsWritten(TypeRow type) => type.IsDefined && !type.IsGenerated;

    // Only one project can have the slices: a family is of one project.
    private static IEnumerable<(string Assembly, string? Namespace)> SlicesOf(string assembly, IReadOnlyList<TypeRow> types)
    {
        var root = types
            .Select(type => SliceFolderOf(type.Namespace))
            .Where(folder => folder is not null)
            .GroupBy(folder => folder!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault();
        return types.Select(type => root is null ? null : PartOf(type.Namespace, root)).Distinct().OrderBy(part => part ?? "", StringComparer.Ordinal).Select(part => (assembly, part));
    }

    private static string? SliceFolderOf(string ns)
    {
        var parts = ns.Split('.');
        var at = Array.FindIndex(parts, part => SliceFolders.Contains(part, StringComparer.Ordinal));
        return at < 0 || at == parts.Length - 1 ? null : string.Join(".", parts.Take(at + 1));
    }

    private static IReadOnlyList<(string Assembly, string? Namespace)> PartsOf(string assembly, IReadOnlyList<TypeRow> types)
    {
        var root = RootOf(types);
        var parts = types
            .Select(type => PartOf(type.Namespace, root))
            .Distinct()
            .OrderBy(part => part ?? "", StringComparer.Ordinal)
            .Select(part => (assembly, part))
            .ToArray();
        return parts.Length > 2 || (parts.Length == 2 && parts[0].part is not null) ? parts : [(assembly, null)];
    }

    // The namespace that holds most of the code and is more than a way to one below it.
    private static string RootOf(IReadOnlyList<TypeRow> types)
    {
        var root = "";
        while (true)
        {
            var below = types.Where(type => PartOf(type.Namespace, root) is not null).GroupBy(type => PartOf(type.Namespace, root)!, StringComparer.Ordinal).ToArray();
            var largest = below.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
            var hasOwn = root.Length > 0 && types.Any(type => type.Namespace == root);
            if (largest is null || hasOwn || largest.Count() * 10 < types.Count * 7)
                return root;

            root = largest.Key;
        }
    }

    private static string? PartOf(string ns, string root)
    {
        if (root.Length > 0 && !ns.StartsWith(root + ".", StringComparison.Ordinal))
            return null;

        var start = root.Length == 0 ? 0 : root.Length + 1;
        if (start >= ns.Length)
            return null;

        var end = ns.IndexOf('.', start);
        return end < 0 ? ns : ns.Substring(0, end);
    }

    private static IReadOnlyList<CodeUnit> Named(IReadOnlyList<(string Assembly, string? Namespace)> parts)
    {
        var names = NameWords.Distinct(parts.Select(part => part.Namespace ?? part.Assembly).ToArray());
        return parts.Select((part, i) => new CodeUnit(i, part.Assembly, part.Namespace, names[i])).ToArray();
    }
}
