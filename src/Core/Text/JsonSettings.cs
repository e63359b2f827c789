using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ArchRules.Text;

/// <summary>
/// Reads JSON as configuration files are written, with comments and trailing commas, into flat settings with places. No library does
/// that here: those with places are YAML's, which knows other escapes and comments, or need packages that an analyzer must not bring.
/// </summary>
public sealed class JsonSettings
{
    private const int MaxDepth = 64;

    private readonly string text;
    private readonly List<Setting> settings = [];
    private int position;
    private int line = 1;
    private int lineStart;

    private JsonSettings(string text) => this.text = text;

    /// <summary>Reads a text.</summary>
    /// <returns>The settings in the order of the file; or the mistake that stopped the reader, which never repeats what the file holds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (IReadOnlyList<Setting> Settings, Mistake? Mistake) Read(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        if (text.Length > YamlReader.MaxLength)
            return ([], new Mistake(Mistake.UnreadableId, "the file is longer than a million characters", TextRange.FileStart));

        var reader = new JsonSettings(text);
        try
        {
            reader.ReadFile();
            return (reader.settings, null);
        }
        catch (FormatException e)
        {
            return ([], new Mistake(Mistake.UnreadableId, e.Message, reader.RangeFrom(reader.line, reader.Column)));
        }
    }

    private int Column => position - lineStart + 1;

    private void ReadFile()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            position = 1;
            lineStart = 1;
        }

        Skip();
        if (position == text.Length)
            return;

        ReadValue("", RangeFrom(line, Column), 0);
        Skip();
        if (position < text.Length)
            throw new FormatException("the file goes on behind its value");
    }

    private void ReadValue(string key, TextRange keyRange, int depth)
    {
        if (depth > MaxDepth)
            throw new FormatException(string.Format(CultureInfo.InvariantCulture, "values are nested deeper than {0} levels", MaxDepth));

        switch (Peek())
        {
            case '{':
                ReadObject(key, depth);
                break;
            case '[':
                ReadArray(key, keyRange, depth);
                break;
            case '"':
                settings.Add(new Setting(key, ReadString(), keyRange));
                break;
            default:
                settings.Add(new Setting(key, ReadWord(), keyRange));
                break;
        }
    }

    private void ReadObject(string key, int depth)
    {
        for (Take('{'); Peek() != '}'; TakeComma('}'))
        {
            var (startLine, startColumn) = (line, Column);
            var name = ReadString();
            var range = RangeFrom(startLine, startColumn);
            Take(':');
            Skip();
            ReadValue(key.Length == 0 ? name : key + ":" + name, range, depth + 1);
        }

        Take('}');
    }

    private void ReadArray(string key, TextRange keyRange, int depth)
    {
        var index = 0;
        for (Take('['); Peek() != ']'; TakeComma(']'), index++)
            ReadValue(key + ":" + index.ToString(CultureInfo.InvariantCulture), keyRange, depth + 1);

        Take(']');
    }

    private string ReadString()
    {
        if (Peek() != '"')
            throw new FormatException("a text in double quotes is expected here");

        var value = new StringBuilder();
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] is '\n' or '\r')
                break;

            if (text[position] == '\\')
                ReadEscape(value);
            else
                value.Append(text[position]);
        }

        if (position >= text.Length || text[position] != '"')
            throw new FormatException("a text is not closed by a double quote");

        position++;
        return value.ToString();
    }

    private void ReadEscape(StringBuilder value)
    {
        position++;
        var c = position < text.Length ? text[position] : '\0';
        switch (c)
        {
            case 'u' when position + 4 < text.Length
                && ushort.TryParse(text.Substring(position + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                value.Append((char)code);
                position += 4;
                break;
            case 'b' or 'f' or 'n' or 'r' or 't':
                value.Append("\b\f\n\r\t"["bfnrt".IndexOf(c)]);
                break;
            case '"' or '\\' or '/':
                value.Append(c);
                break;
            default:
                throw new FormatException("a backslash is followed by no escape that JSON knows");
        }
    }

    private string ReadWord()
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '+' or '.'))
            position++;

        var word = text.Substring(start, position - start);
        if (word is "true" or "false" or "null" || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return word;

        position = start;
        throw new FormatException("a value is expected here");
    }

    private void TakeComma(char end)
    {
        if (Peek() == end)
            return;

        if (Peek() != ',')
            throw new FormatException($"a ',' or '{end}' is expected here");

        position++;
        Skip();
    }

    private void Take(char c)
    {
        if (Peek() != c)
            throw new FormatException($"a '{c}' is expected here");

        position++;
        Skip();
    }

    private char Peek()
    {
        Skip();
        return position < text.Length ? text[position] : throw new FormatException("the file ends too soon");
    }

    private void Skip()
    {
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '\n')
            {
                line++;
                lineStart = position + 1;
            }
            else if (c == '/' && position + 1 < text.Length && text[position + 1] is '/' or '*')
            {
                SkipComment();
            }
            else if (!char.IsWhiteSpace(c))
            {
                return;
            }
        }
    }

    // Ends on the last character of the comment, before its line end.
    private void SkipComment()
    {
        var isBlock = text[position + 1] == '*';
        for (position += 2; position < text.Length; position++)
        {
            if (isBlock && text[position] == '*' && position + 1 < text.Length && text[position + 1] == '/')
            {
                position++;
                return;
            }

            if (text[position] != '\n')
                continue;

            if (!isBlock)
            {
                position--;
                return;
            }

            line++;
            lineStart = position + 1;
        }

        if (isBlock)
            throw new FormatException("a comment is not closed");
    }

    private TextRange RangeFrom(int startLine, int startColumn) => new(startLine, startColumn, line, Math.Max(Column, startColumn));
}
