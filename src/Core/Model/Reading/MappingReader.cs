using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads the keys of one mapping and reports those that are unknown or repeated.</summary>
internal sealed class MappingReader
{
    private static readonly string[] Notes = ["description", "because", "date"];
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
    private readonly Mistakes mistakes;

    /// <summary>Takes a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="what">What the mapping is, for messages: <c>component 'web'</c>.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public MappingReader(YamlMapping mapping, string what, IReadOnlyCollection<string> keys, Mistakes mistakes)
    {
        this.mistakes = mistakes;
        Range = mapping.Range;
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            if (!keys.Contains(key))
                mistakes.Unreadable(entry.Key.Range, $"{what} has no key '{key}'{Suggestion.Tail(key, keys)}");
            else if (entries.ContainsKey(key))
                mistakes.Unreadable(entry.Key.Range, $"key '{key}' of {what} is written twice; keep one");
            else
                entries.Add(key, entry);
        }

        // Nobody asks for the texts that are for the reader of the file alone.
        foreach (var note in Notes)
            FindText(note);
    }

    public TextRange Range { get; }

    public bool Has(string key) => entries.ContainsKey(key);

    public TextRange KeyRange(string key) => entries[key].Key.Range;

    public YamlNode? Find(string key) => entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>Reads a text; null where the key is absent or not a text.</summary>
    public YamlScalar? FindText(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar { Value.Length: > 0 } scalar:
                return scalar;
            case var other:
                mistakes.Unreadable(other.Range, $"'{key}' needs a text");
                return null;
        }
    }

    public bool ReadBool(string key)
    {
        switch (Find(key))
        {
            case null:
                return false;
            case YamlScalar { Value: "true" }:
                return true;
            case YamlScalar { Value: "false" }:
                return false;
            case var other:
                mistakes.Unreadable(other.Range, $"'{key}' is either true or false");
                return false;
        }
    }

    /// <summary>Reads a text or a list of texts; empty where the key is absent.</summary>
    public IReadOnlyList<YamlScalar> ReadTexts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalar { Value.Length: > 0 } scalar:
                return [scalar];
            case YamlSequence { Items.Count: > 0 } sequence:
                foreach (var item in sequence.Items.Where(item => item is not YamlScalar { Value.Length: > 0 }))
                    mistakes.Unreadable(item.Range, $"'{key}' holds texts only");
                return sequence.Items.OfType<YamlScalar>().Where(scalar => scalar.Value.Length > 0).ToArray();
            case var other:
                mistakes.Unreadable(other.Range, $"'{key}' needs a text or a list of texts");
                return [];
        }
    }
}
