using System.IO.Enumeration;
using ArchRules.Model;

namespace ArchRules.Selecting;

/// <summary>Decides by name which assemblies of a folder are worth reading.</summary>
internal static class AssemblySelection
{
    public static bool MayHold(ArchitectureModel model, string assembly) =>
        !IsIgnored(model, assembly)
        && model.Components.Any(component => component.HasCode && Matches(component.Selector.Projects, assembly));

    private static bool IsIgnored(ArchitectureModel model, string assembly) =>
        model.Ignore is { Projects.Count: > 0, Namespaces.Count: 0, Types.Count: 0 }
        && model.IgnoreExcept.IsEmpty
        && Matches(model.Ignore.Projects, assembly);

    // In a project pattern '*' is the only wildcard; an assembly name can hold neither '?' nor a backslash.
    private static bool Matches(IReadOnlyList<Pattern> patterns, string assembly) =>
        patterns.Count == 0 || patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern.Wildcard, assembly, ignoreCase: false));
}
