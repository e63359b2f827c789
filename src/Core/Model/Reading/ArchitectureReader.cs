using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads the text of a model file.</summary>
public static class ArchitectureReader
{
    /// <summary>The top-level keys.</summary>
    internal static readonly string[] Keys =
    [
        "version", "system", "description", "because", "layers", "layering", "components", "arrows", "forbid", "unlisted",
        "independent", "technologies", "ignore", "include", "customers", "requirements", "estimates", "decisions",
    ];

    private static readonly string[] KeysNotEnforced = ["customers", "requirements", "estimates", "decisions"];
    private static readonly string[] LayeringWords = ["strict", "relaxed"];
    private static readonly string[] UnlistedWords = ["forbidden", "by-layer"];
    private static readonly string[] IgnoreKeys = [.. SelectorReader.Keys, "except"];

    /// <summary>Parses the text of an <c>archrules.yml</c> file.</summary>
    /// <returns>The architecture, or every mistake found; never both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ParseResult Parse(string text)
    {
        var (root, mistake) = YamlReader.Read(text);
        if (mistake is not null)
            return new ParseResult(null, [mistake]);

        var mistakes = new Mistakes();
        var model = Read(root, mistakes);
        return mistakes.IsEmpty ? new ParseResult(model, []) : new ParseResult(null, mistakes.InOrder);
    }

    /// <summary>Reads a model that was not written as a text, such as one that code defines: by the same rules.</summary>
    /// <param name="root">What a file would hold.</param>
    /// <returns>The architecture, or every mistake found; never both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public static ParseResult Read(YamlMapping root)
    {
        var mistakes = new Mistakes();
        var model = Read(root ?? throw new ArgumentNullException(nameof(root)), mistakes);
        return mistakes.IsEmpty ? new ParseResult(model, []) : new ParseResult(null, mistakes.InOrder);
    }

    private static ArchitectureModel? Read(YamlNode? root, Mistakes mistakes)
    {
        if (root is not YamlMapping mapping)
        {
            mistakes.Unreadable(
                TextRange.FileStart,
                root is null or YamlScalar { Value: "" }
                    ? "the file is empty; declare at least one component under 'components'"
                    : "a model file holds keys such as 'components' and 'arrows'");
            return null;
        }

        var keys = new MappingReader(mapping, "a model file", Keys, mistakes);
        CheckVersion(keys, mistakes);
        if (keys.Has("include"))
            mistakes.Unreadable(keys.KeyRange("include"), "'include' is not read by this version; write the included parts here");

        var notEnforced = KeysNotEnforced.Where(keys.Has).ToList();
        var technologies = TechnologyCatalog.BuiltIn.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        new TechnologyReader(mistakes).ReadInto(technologies, keys.Find("technologies"));

        var layers = new LayersReader(mistakes).Read(keys.Find("layers"));
        var components = new ComponentsReader(layers, technologies, mistakes, notEnforced).Read(keys.Find("components"), keys.Range);
        var names = new ComponentNames(components, mistakes);
        var arrows = new ArrowsReader(names, mistakes);
        var (ignore, ignoreExcept) = ReadIgnore(keys, mistakes);
        var model = new ArchitectureModel
        {
            System = keys.FindText("system")?.Value,
            Layers = layers,
            Layering = ReadWord(keys, "layering", LayeringWords, mistakes) == "relaxed" ? Layering.Relaxed : Layering.Strict,
            Components = components,
            HasArrows = keys.Has("arrows"),
            Arrows = arrows.Read(keys.Find("arrows"), "arrows"),
            Forbidden = arrows.Read(keys.Find("forbid"), "forbid"),
            Unlisted = ReadWord(keys, "unlisted", UnlistedWords, mistakes) == "by-layer" ? Unlisted.ByLayer : Unlisted.Forbidden,
            Independent = ReadIndependent(keys.Find("independent"), names, mistakes),
            Technologies = technologies,
            Ignore = ignore,
            IgnoreExcept = ignoreExcept,
            NotEnforced = notEnforced,
        };

        DuplicatePatterns.Check(model, mistakes);
        Contradictions.Check(model, mistakes);
        return model;
    }

    private static void CheckVersion(MappingReader keys, Mistakes mistakes)
    {
        if (keys.FindText("version") is { Value: not "1" } version)
            mistakes.Unreadable(version.Range, $"version '{version.Value}' is not known; this version of ArchRules reads version 1");
    }

    private static string? ReadWord(MappingReader keys, string key, string[] words, Mistakes mistakes)
    {
        if (keys.FindText(key) is not { } word)
            return null;

        if (!words.Contains(word.Value))
            mistakes.Unreadable(word.Range, $"'{word.Value}' is not a value of '{key}'{Suggestion.Tail(word.Value, words)}");

        return word.Value;
    }

    private static (Selector Ignore, Selector Except) ReadIgnore(MappingReader keys, Mistakes mistakes)
    {
        if (keys.Find("ignore") is not { } node)
            return (Selector.Nothing, Selector.Nothing);

        if (node is not YamlMapping mapping)
            return (SelectorReader.ReadNested(node, "ignore", mistakes), Selector.Nothing);

        var inside = new MappingReader(mapping, "ignore", IgnoreKeys, mistakes);
        return (SelectorReader.Read(inside, mistakes), SelectorReader.ReadNested(inside.Find("except"), "except", mistakes));
    }

    private static IReadOnlyList<IReadOnlyList<Component>> ReadIndependent(
        YamlNode? node, ComponentNames names, Mistakes mistakes)
    {
        if (node is null)
            return [];

        if (node is not YamlSequence sequence)
        {
            mistakes.Unreadable(node.Range, "'independent' is a list of components, or a list of such lists");
            return [];
        }

        var groups = sequence.Items.Any(item => item is YamlSequence) ? sequence.Items : [sequence];
        return groups.Select(group => ReadGroup(group, names, mistakes)).ToArray();
    }

    private static IReadOnlyList<Component> ReadGroup(YamlNode node, ComponentNames components, Mistakes mistakes)
    {
        var names = node is YamlSequence { Items.Count: > 1 } group ? group.Items.OfType<YamlScalar>().ToArray() : [];
        if (names.Length < 2)
            mistakes.Unreadable(node.Range, "'independent' needs at least two components");

        var found = new List<Component>();
        foreach (var name in names)
        {
            if (components.Find(name.Value, name.Range) is { } component)
                found.Add(component);
        }

        return found;
    }
}
