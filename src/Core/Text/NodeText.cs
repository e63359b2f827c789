using System;
using System.Globalization;
using System.Text;

namespace ArchRules.Text;

/// <summary>
/// Values of a YAML file that was read before, as text that is read again in a fraction of the time: each value is a line, and says in its
/// first character what it is and in the rest its text, or how many values of its own follow. Places are not kept.
/// </summary>
internal static class NodeText
{
    private const char Plain = '=';
    private const char Quoted = '"';
    private const char Sequence = '-';
    private const char Mapping = ':';

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">A text has several lines, or a value is of no known kind.</exception>
    public static string Write(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="FormatException">It was not: a line is missing, or says nothing known.</exception>
    public static YamlNode Read(string text)
    {
        var start = 0;
        return Read(text, ref start);
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                WriteLine(text, scalar.IsQuoted ? Quoted : Plain, scalar.Value);
                return;
            case YamlSequence sequence:
                WriteLine(text, Sequence, sequence.Items.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var item in sequence.Items)
                    Write(item, text);
                return;
            case YamlMapping mapping:
                WriteLine(text, Mapping, mapping.Entries.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var entry in mapping.Entries)
                {
                    Write(entry.Key, text);
                    Write(entry.Value, text);
                }

                return;
            default:
                throw new ArgumentException($"a {node.GetType().Name} is not written", nameof(node));
        }
    }

    private static void WriteLine(StringBuilder text, char kind, string value)
    {
        if (value.IndexOf('\n') >= 0)
            throw new ArgumentException($"'{value}' has several lines", nameof(value));

        text.Append(kind).Append(value).Append('\n');
    }

    private static YamlNode Read(string text, ref int start)
    {
        var end = start < text.Length ? text.IndexOf('\n', start) : -1;
        if (end <= start)
            throw new FormatException($"no value at character {start}");

        var kind = text[start];
        var value = text.Substring(start + 1, end - start - 1);
        start = end + 1;
        return kind switch
        {
            Plain or Quoted => new YamlScalar(value, kind == Quoted, TextRange.FileStart),
            Sequence => ReadSequence(CountOf(value), text, ref start),
            Mapping => ReadMapping(CountOf(value), text, ref start),
            _ => throw new FormatException($"'{kind}' is no kind of value"),
        };
    }

    // Digits alone: nothing has less than no values.
    private static int CountOf(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : throw new FormatException($"'{value}' is no count");

    private static YamlSequence ReadSequence(int count, string text, ref int start)
    {
        var items = new YamlNode[count];
        for (var i = 0; i < count; i++)
            items[i] = Read(text, ref start);
        return new YamlSequence(items, TextRange.FileStart);
    }

    private static YamlMapping ReadMapping(int count, string text, ref int start)
    {
        var entries = new YamlEntry[count];
        for (var i = 0; i < count; i++)
        {
            var key = Read(text, ref start) as YamlScalar ?? throw new FormatException("a key is no text");
            entries[i] = new YamlEntry(key, Read(text, ref start));
        }

        return new YamlMapping(entries, TextRange.FileStart);
    }
}
