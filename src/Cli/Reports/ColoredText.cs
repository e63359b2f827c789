using System.Text.RegularExpressions;

namespace ArchRules.Cli.Reports;

/// <summary>Colours for the words of a text report that the eye looks for.</summary>
internal static partial class ColoredText
{
    private const string Red = "\u001b[31m";
    private const string Yellow = "\u001b[33m";
    private const string Cyan = "\u001b[36m";
    private const string Green = "\u001b[32m";
    private const string Plain = "\u001b[0m";

    /// <summary>Adds the escape sequences of ECMA-48; without them the text is the same.</summary>
    public static string Of(string text) => Words().Replace(text, match => ColorOf(match.Value) + match.Value + Plain);

    private static string ColorOf(string word) => word[0] switch
    {
        'O' => Green,
        'w' => Yellow,
        's' => Cyan,
        _ => Red,
    };

    [GeneratedRegex(@"^OK(?=:)|^FAILED(?=:)|\b(error|warning|suggestion) AR\d{4}(?=:)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
