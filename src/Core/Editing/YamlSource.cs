using System.Collections.Generic;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>A YAML text whose nodes can be found by their characters, so that an edit touches nothing else.</summary>
internal sealed class YamlSource
{
    private readonly List<int> lineStarts = [0];

    public YamlSource(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBreak(text[i]) && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                lineStarts.Add(i + 1);
        }

        NewLine = text.Contains("\r\n") ? "\r\n" : text.Contains("\n") || !text.Contains("\r") ? "\n" : "\r";
    }

    public string Text { get; }

    /// <summary>How the file ends its lines.</summary>
    public string NewLine { get; }

    public int StartOf(YamlNode node) => OffsetOf(node.Range.Line, node.Range.Column);

    /// <summary>The first character behind what a node shows: a block's own end lies behind blank lines and comments.</summary>
    public int EndOf(YamlNode node)
    {
        if (IsFlow(node))
            return CloseOf(node) + 1;

        var end = node switch
        {
            YamlSequence { Items: [.., var last] } => EndOf(last),
            YamlMapping { Entries: [.., var last] } => EndOf(last.Value),
            _ => OffsetOf(node.Range.EndLine, node.Range.EndColumn),
        };
        var start = StartOf(node);
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;

        return end;
    }

    /// <summary>Whether a list or mapping is written in brackets.</summary>
    public bool IsFlow(YamlNode node)
    {
        var start = StartOf(node);
        return node is not YamlScalar && start < Text.Length && Text[start] is '[' or '{';
    }

    /// <summary>The bracket that ends a list or mapping in brackets: there the parser says that it ends.</summary>
    public int CloseOf(YamlNode node) => OffsetOf(node.Range.EndLine, node.Range.EndColumn);

    /// <summary>The indentation of a character, from 0.</summary>
    public int ColumnOf(int offset) => offset - LineStart(offset);

    public int LineStart(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        return lineStarts[found >= 0 ? found : ~found - 1];
    }

    /// <summary>The end of a line, without what ends it.</summary>
    public int LineEnd(int offset)
    {
        while (offset < Text.Length && !IsBreak(Text[offset]))
            offset++;

        return offset;
    }

    /// <summary>The start of the line below; the end of the text where there is none.</summary>
    public int NextLine(int offset)
    {
        var found = lineStarts.BinarySearch(offset + 1);
        var next = found >= 0 ? found : ~found;
        return next < lineStarts.Count ? lineStarts[next] : Text.Length;
    }

    /// <summary>The start of the line above; -1 where there is none.</summary>
    public int PreviousLine(int offset)
    {
        var start = LineStart(offset);
        return start == 0 ? -1 : LineStart(start - 1);
    }

    /// <summary>How far a line that holds a comment and nothing else is indented; -1 for any other line.</summary>
    public int CommentColumn(int lineStart)
    {
        var at = lineStart;
        while (at < Text.Length && Text[at] == ' ')
            at++;

        return at < Text.Length && Text[at] == '#' ? at - lineStart : -1;
    }

    /// <summary>The start of the line behind a block and the comments that are indented deeper than it.</summary>
    public int BlockEnd(YamlNode node, int column)
    {
        var next = NextLine(EndOf(node));
        while (next < Text.Length && CommentColumn(next) > column)
            next = NextLine(next);

        return next;
    }

    /// <summary>Finds the dash in front of an item of a block list.</summary>
    /// <returns>Its place; -1 where it is not the first character of the item's own line.</returns>
    public int FindDash(YamlNode item)
    {
        var start = StartOf(item);
        var at = LineStart(start);
        while (at < start && Text[at] == ' ')
            at++;

        if (at >= start || Text[at] != '-')
            return -1;

        for (var i = at + 1; i < start; i++)
        {
            if (Text[i] != ' ')
                return -1;
        }

        return at;
    }

    private int OffsetOf(int line, int column)
    {
        if (line < 1)
            return 0;

        return line > lineStarts.Count ? Text.Length : System.Math.Min(Text.Length, lineStarts[line - 1] + System.Math.Max(0, column - 1));
    }

    // The breaks that the parser counts.
    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
