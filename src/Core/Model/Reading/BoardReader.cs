using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>
/// Reads <c>customers</c>, <c>requirements</c>, <c>decisions</c> and <c>estimates</c>. A name that the model does not have is no mistake
/// of the file: AR0008 tells it, since what is on the board must not stop a build.
/// </summary>
internal sealed class BoardReader(
    ComponentNames names, IReadOnlyList<Layer> layers, IReadOnlyDictionary<string, Technology> technologies, Mistakes mistakes)
{
    private static readonly char[] Dash = ['-'];

    /// <summary>How far a decision is.</summary>
    public static readonly string[] StatusWords = ["proposed", "accepted", "rejected", "superseded"];

    public Board Read(ModelParts keys, IReadOnlyList<Arrow> arrows)
    {
        var customers = ReadCustomers(keys.Find("customers"));
        var requirements = Entries(keys.Find("requirements"), "requirements", ModelShapes.Requirement);
        var wanted = requirements.Select(entry => entry.Name.Value).ToArray();
        var items = requirements.Select(entry => new BoardItem(
                BoardItemKind.Requirement,
                entry.Name.Value,
                entry.Keys.ReadTexts("for").Select(text => Refer(text, customers)).ToArray(),
                entry.Keys.ReadTexts("served-by").Select(text => Refer(text, names.Known)).ToArray(),
                null,
                entry.Name.Range))
            .Concat(Entries(keys.Find("decisions"), "decisions", ModelShapes.Decision).Select(entry => new BoardItem(
                BoardItemKind.Decision, entry.Name.Value, [], ReadAbout(entry.Keys, wanted, arrows), ReadStatus(entry.Keys), entry.Name.Range)))
            .Concat(Entries(keys.Find("estimates"), "estimates", ModelShapes.Estimate).Select(entry => new BoardItem(
                BoardItemKind.Estimate, entry.Name.Value, [], ReadAbout(entry.Keys, wanted, arrows), entry.Keys.FindText("value")?.Value, entry.Name.Range)));
        return new Board(customers, items.ToArray());
    }

    // A customer is a name, with a text or with keys behind it.
    private string[] ReadCustomers(YamlNode? node)
    {
        if (node is null or YamlScalar { Value: "", IsQuoted: false })
            return [];

        if (node is not YamlMapping mapping)
        {
            mistakes.Unreadable(node.Range, "'customers' holds names, as in shopper: buys on the web");
            return [];
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping keys)
                _ = new MappingReader(keys, $"customer '{entry.Key.Value}'", ModelShapes.Customer.Names, mistakes);
            else if (entry.Value is not YamlScalar)
                mistakes.Unreadable(entry.Value.Range, $"customer '{entry.Key.Value}' needs a text or keys");
        }

        return mapping.Entries.Select(entry => entry.Key.Value).ToArray();
    }

    private IReadOnlyList<(YamlScalar Name, MappingReader Keys)> Entries(YamlNode? node, string key, MappingShape shape)
    {
        if (node is null or YamlScalar { Value: "", IsQuoted: false })
            return [];

        if (node is not YamlMapping mapping)
        {
            mistakes.Unreadable(node.Range, $"'{key}' holds names with keys, as in fast-search: {{ {shape.Keys[0].Name}: orders }}");
            return [];
        }

        var entries = new List<(YamlScalar, MappingReader)>();
        foreach (var entry in mapping.Entries)
        {
            if (mapping.Entries.First(known => known.Key.Value == entry.Key.Value) != entry)
                mistakes.Unreadable(entry.Key.Range, $"{shape.Name} '{entry.Key.Value}' is written twice; keep one");
            else if (entry.Value is YamlMapping keys)
                entries.Add((entry.Key, new MappingReader(keys, $"{shape.Name} '{entry.Key.Value}'", shape.Names, mistakes)));
            else
                mistakes.Unreadable(entry.Value.Range, $"{shape.Name} '{entry.Key.Value}' needs keys, as in {{ {shape.Keys[0].Name}: orders }}");
        }

        return entries;
    }

    private string? ReadStatus(MappingReader keys)
    {
        if (keys.FindText("status") is not { } status)
            return null;

        if (!StatusWords.Contains(status.Value))
            mistakes.Unreadable(status.Range, $"'{status.Value}' is not a value of 'status'{Suggestion.Tail(status.Value, StatusWords)}");
        return status.Value;
    }

    private IReadOnlyList<BoardReference> ReadAbout(MappingReader keys, IReadOnlyList<string> requirements, IReadOnlyList<Arrow> arrows)
    {
        var known = names.Known.Concat(layers.Select(layer => layer.Name)).Concat(requirements).Concat(technologies.Keys).ToArray();
        var joined = arrows.Select(arrow => $"{arrow.Source.Name} -> {arrow.TargetName}").ToArray();
        return keys.ReadTexts("about").Select(text => Refer(text, text.Value.Contains("->") ? joined : known)).ToArray();
    }

    private BoardReference Refer(YamlScalar text, IReadOnlyCollection<string> known)
    {
        var name = text.Value.Contains("->")
            ? string.Join(" -> ", text.Value.Split(['>'], 2).Select(end => end.Trim().TrimEnd(Dash).Trim()))
            : text.Value;
        var isKnown = known.Contains(name);
        return new BoardReference(text.Value, names.FindSilently(name), isKnown ? null : Suggestion.Tail(name, known), text.Range);
    }
}
