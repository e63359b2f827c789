using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ArchRules.Text;

/// <summary>Turns what a YAML parser says into what the writer of a model file needs to read.</summary>
internal static class YamlMistakes
{
    private static readonly Regex ArrowWithoutMode = new(@"^\s*-\s+[^:#]*->[^:#]*$", RegexOptions.CultureInvariant);
    private static readonly Regex ArrowDetail = new(@"^\s+(because|description|deprecated)\s*:", RegexOptions.CultureInvariant);

    public static Mistake TooLong(int length) => At(TextRange.FileStart, string.Format(
        CultureInfo.InvariantCulture,
        "the file has {0:N0} characters and at most {1:N0} are read; use patterns instead of long lists",
        length,
        YamlReader.MaxLength));

    public static Mistake? FindBinary(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' or '\uFFFD')
                return At(PlaceOf(text, i), "the file is not UTF-8 text; save it as text in UTF-8");
        }

        return null;
    }

    /// <summary>Explains what the parser says of a range; the cause is often on a line beside it.</summary>
    public static Mistake Explain(string message, TextRange range, string text)
    {
        for (var near = Math.Max(1, range.Line - 1); near <= range.EndLine + 1; near++)
        {
            if (LineOf(text, near).TrimStart(' ').StartsWith("\t", StringComparison.Ordinal))
                return At(new TextRange(near, 1, near, 2), "a tab indents this line; indent with spaces");
        }

        // The parser stops at the arrow, at the detail, or just behind it: look at both neighbours.
        for (var near = Math.Max(2, range.Line - 1); near <= range.EndLine + 1; near++)
        {
            var arrow = LineOf(text, near - 1);
            if (ArrowDetail.IsMatch(LineOf(text, near)) && ArrowWithoutMode.IsMatch(arrow))
                return At(
                    new TextRange(near - 1, 1, near - 1, arrow.Length + 1),
                    $"an arrow with details needs its mode: write '{arrow.Trim()}: call', then the details below it");
        }

        var source = LineOf(text, range.Line);
        return source.Contains("*")
            ? At(range, AliasMessage(source))
            : At(range, $"this is not YAML: {Decapitalize(message)}");
    }

    public static string AliasMessage(string line) => line.Contains("*")
        ? "aliases are not read in model files; quote patterns that start with *, as in \"*.Tests\""
        : "aliases are not read in model files; write the value again";

    public static string LineOf(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0)
                return "";
        }

        var end = text.IndexOf('\n', start);
        return (end < 0 ? text.Substring(start) : text.Substring(start, end - start)).TrimEnd('\r');
    }

    private static TextRange PlaceOf(string text, int index)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] != '\n')
                continue;

            line++;
            lineStart = i + 1;
        }

        return new TextRange(line, index - lineStart + 1, line, index - lineStart + 2);
    }

    private static Mistake At(TextRange range, string message) => new(Mistake.UnreadableId, message, range);

    private static string Decapitalize(string message)
    {
        var sentence = message.TrimEnd('.');
        return sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);
    }
}
