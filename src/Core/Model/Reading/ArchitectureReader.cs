using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads the text of a model file.</summary>
public static class ArchitectureReader
{
    private static readonly Dictionary<string, string> NoFiles = [];

    /// <summary>Parses the text of an <c>archrules.yml</c> file.</summary>
    /// <returns>The architecture, or every mistake found; never both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ParseResult Parse(string text) => Parse(text, NoFiles);

    /// <summary>Parses the text of an <c>archrules.yml</c> file with the files that it includes.</summary>
    /// <param name="text">The text of the model file.</param>
    /// <param name="files">The texts of the included files by their names in it: <c>archrules/orders.yml</c>. One that is missing is a mistake.</param>
    /// <returns>The architecture, or every mistake found; never both.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ParseResult Parse(string text, IReadOnlyDictionary<string, string> files)
    {
        if (files is null)
            throw new ArgumentNullException(nameof(files));

        var (root, mistake) = YamlReader.Read(text);
        if (mistake is not null)
            return new ParseResult(null, [mistake]);

        var mistakes = new Mistakes();
        var model = Read(root, files, mistakes);
        return mistakes.IsEmpty ? new ParseResult(model, []) : new ParseResult(null, mistakes.InOrder);
    }

    /// <summary>Reads a model that was not written as a text, such as one that code defines: by the same rules.</summary>
    /// <param name="root">What a file would hold.</param>
    /// <returns>The architecture, or every mistake found; never both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public static ParseResult Read(YamlMapping root)
    {
        var mistakes = new Mistakes();
        var model = Read(root ?? throw new ArgumentNullException(nameof(root)), NoFiles, mistakes);
        return mistakes.IsEmpty ? new ParseResult(model, []) : new ParseResult(null, mistakes.InOrder);
    }

    /// <summary>Finds the files that a model file includes.</summary>
    /// <returns>Their names as <see cref="Parse(string, IReadOnlyDictionary{string, string})"/> takes them; empty where there are none, or the text is no model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<string> FindIncludes(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        // Most files include nothing, and need not be read twice to know it.
        return text.IndexOf("include", StringComparison.Ordinal) >= 0 && YamlReader.Read(text).Root is YamlMapping mapping
            ? ModelParts.NamesIn(mapping)
            : [];
    }

    private static ArchitectureModel? Read(YamlNode? root, IReadOnlyDictionary<string, string> files, Mistakes mistakes)
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

        var keys = ModelParts.Read(new MappingReader(mapping, "a model file", ModelShapes.Model.Names, mistakes), files, mistakes);
        var main = keys.Main;
        CheckVersion(main, mistakes);

        var technologies = TechnologyCatalog.BuiltIn.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        new TechnologyReader(mistakes).ReadInto(technologies, keys.Find("technologies"));

        var layers = new LayersReader(mistakes).Read(main.Find("layers"));
        var components = new ComponentsReader(layers, technologies, mistakes).Read(keys.Find("components"), main.Range);
        var names = new ComponentNames(components, mistakes);
        var arrows = new ArrowsReader(names, mistakes);
        var (ignore, ignoreExcept) = ReadIgnore(main, mistakes);
        var declared = arrows.Read(keys.Find("arrows"), "arrows");
        var model = new ArchitectureModel
        {
            System = main.FindText("system")?.Value,
            Layers = layers,
            Layering = ReadWord(main, "layering", mistakes) == "relaxed" ? Layering.Relaxed : Layering.Strict,
            Components = components,
            HasArrows = keys.Has("arrows"),
            Arrows = declared,
            Forbidden = arrows.Read(keys.Find("forbid"), "forbid"),
            Unlisted = ReadWord(main, "unlisted", mistakes) == "by-layer" ? Unlisted.ByLayer : Unlisted.Forbidden,
            Independent = ReadIndependent(keys.Find("independent"), names, mistakes),
            Technologies = technologies,
            Ignore = ignore,
            IgnoreExcept = ignoreExcept,
            Board = new BoardReader(names, layers, technologies, mistakes).Read(keys, declared),
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

    private static string? ReadWord(MappingReader keys, string key, Mistakes mistakes)
    {
        var words = ModelShapes.Model.Keys.First(shape => shape.Name == key).Words;
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

        var inside = new MappingReader(mapping, "ignore", ModelShapes.Ignore.Names, mistakes);
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
