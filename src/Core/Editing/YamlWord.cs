using System.Globalization;
using System.Linq;
using System.Text;

namespace ArchRules.Editing;

/// <summary>Writes a text as one YAML value on one line.</summary>
internal static class YamlWord
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The text.</param>
    /// <param name="inFlow">Whether it stands in brackets, where commas and brackets end a value.</param>
    /// <returns>The text itself where it needs no quotes, else the text in double quotes.</returns>
    public static string Write(string value, bool inFlow = false) => IsPlain(value, inFlow) ? value : Quote(value);

    private static bool IsPlain(string value, bool inFlow) =>
        value.Length > 0
        && (char.IsLetterOrDigit(value[0]) || value[0] == '_')
        && !value.EndsWith(":", System.StringComparison.Ordinal)
        && !value.EndsWith(" ", System.StringComparison.Ordinal)
        && !value.Contains(": ")
        && !value.Contains(" #")
        && value.All(IsPrintable)
        && (!inFlow || value.IndexOfAny([',', '[', ']', '{', '}', '?', ':']) < 0);

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (IsPrintable(c))
                quoted.Append(c);
            else
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPrintable(char c) => c >= ' ' && c is not ('\u007f' or '\u2028' or '\u2029' or '\ufeff') && !char.IsControl(c);
}
