using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ArchRules.Model.Schema;

/// <summary>Writes JSON: Core has no serializer, since it has to load into every compiler.</summary>
internal static class JsonText
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">A <see cref="JsonMapping"/>, a list of values, a string, a bool, an int, or null.</param>
    /// <returns>Indented lines that end in a line feed.</returns>
    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case JsonMapping mapping:
                WriteAll(text, '{', '}', mapping.Entries, depth, entry =>
                {
                    WriteString(text, entry.Key);
                    text.Append(": ");
                    Write(text, entry.Value, depth + 1);
                });
                break;
            case string word:
                WriteString(text, word);
                break;
            case IReadOnlyList<object?> list:
                WriteAll(text, '[', ']', list, depth, item => Write(text, item, depth + 1));
                break;
            case bool yes:
                text.Append(yes ? "true" : "false");
                break;
            case int number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, char close, IReadOnlyList<T> items, int depth, System.Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            write(items[i]);
        }

        if (items.Count > 0)
            text.Append('\n').Append(' ', 2 * depth);
        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c < ' ')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }

        text.Append('"');
    }
}
