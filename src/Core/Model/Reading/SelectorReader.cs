using System.Collections.Generic;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads <c>projects</c>, <c>namespaces</c> and <c>types</c>, wherever they stand.</summary>
internal static class SelectorReader
{
    public static Selector Read(MappingReader mapping, Mistakes mistakes, string projectsKey = "projects") => new(
        ReadPatterns(mapping, projectsKey, PatternKey.Projects, mistakes),
        ReadPatterns(mapping, "namespaces", PatternKey.Namespaces, mistakes),
        ReadPatterns(mapping, "types", PatternKey.Types, mistakes));

    /// <summary>Reads the selector of a family: its patterns may hold the family's capture.</summary>
    public static Selector ReadFamily(MappingReader mapping, Mistakes mistakes, string? capture) => new(
        ReadPatterns(mapping, "projects", PatternKey.Projects, mistakes, capture),
        ReadPatterns(mapping, "namespaces", PatternKey.Namespaces, mistakes, capture),
        ReadPatterns(mapping, "types", PatternKey.Types, mistakes, capture));

    /// <summary>Reads a selector that is a value of its own, as under <c>except</c> and <c>ignore</c>.</summary>
    public static Selector ReadNested(YamlNode? node, string what, Mistakes mistakes, string projectsKey = "projects")
    {
        if (node is null)
            return Selector.Nothing;

        if (node is YamlMapping mapping)
            return Read(new MappingReader(mapping, what, (projectsKey == "projects" ? ModelShapes.Selector : ModelShapes.ApiSelector).Names, mistakes), mistakes, projectsKey);

        mistakes.Unreadable(node.Range, $"{what} needs {projectsKey}, namespaces or types, as in {what}: {{ {projectsKey}: \"*.Tests\" }}");
        return Selector.Nothing;
    }

    public static IReadOnlyList<Pattern> ReadPatterns(MappingReader mapping, string key, PatternKey kind, Mistakes mistakes, string? capture = null)
    {
        var patterns = new List<Pattern>();
        foreach (var text in mapping.ReadTexts(key))
        {
            if (Pattern.FindMistake(kind, text.Value, capture) is { } mistake)
                mistakes.Unreadable(text.Range, mistake);
            else
                patterns.Add(new Pattern(kind, text.Value, text.Range));
        }

        return patterns;
    }
}
