using System.Collections.Generic;

namespace ArchRules.Text;

/// <summary>A value of a YAML file that remembers where it stands.</summary>
public abstract record YamlNode(TextRange Range);

/// <summary>A single word or text.</summary>
/// <param name="Value">The text, unquoted.</param>
/// <param name="IsQuoted">Whether the file had it in quotes, so that <c>"true"</c> stays text.</param>
/// <param name="Range">Where it stands.</param>
public sealed record YamlScalar(string Value, bool IsQuoted, TextRange Range) : YamlNode(Range);

/// <summary>A list.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextRange Range) : YamlNode(Range);

/// <summary>Keys with values, in the order of the file; a repeated key appears twice.</summary>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextRange Range) : YamlNode(Range);

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
