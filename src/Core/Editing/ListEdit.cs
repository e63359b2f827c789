using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>Puts an item into a list, or an entry into a mapping, in the way in which the others are written.</summary>
internal sealed class ListEdit(YamlSource source)
{
    /// <summary>Adds a line to a block of lines.</summary>
    /// <param name="last">The node whose lines it follows.</param>
    /// <param name="column">The indentation of the block.</param>
    /// <param name="lines">The lines without indentation.</param>
    public TextChange AddLines(YamlNode last, int column, params string[] lines) => InsertLines(source.BlockEnd(last, column), column, lines);

    /// <summary>Puts lines in front of the line that begins at a place.</summary>
    public TextChange InsertLines(int at, int column, params string[] lines)
    {
        var text = string.Join(source.NewLine, lines.Select(line => line.Length == 0 ? line : new string(' ', column) + line));

        // A file whose last line has no end keeps that habit.
        var isOpen = at == source.Text.Length && source.LineStart(at) != at;
        return TextChange.Insert(at, isOpen ? source.NewLine + text : text + source.NewLine);
    }

    /// <summary>Adds an item to a list in brackets.</summary>
    /// <param name="list">The list or mapping.</param>
    /// <param name="start">Where the item that it follows begins.</param>
    /// <param name="end">Where the item that it follows ends.</param>
    /// <param name="item">The new item.</param>
    public IReadOnlyList<TextChange> AddToBrackets(YamlNode list, int start, int end, string item)
    {
        var column = source.ColumnOf(start);
        var isOnOwnLine = source.LineStart(start) > source.StartOf(list) && IsBlank(source.LineStart(start), start);
        if (!isOnOwnLine)
            return [TextChange.Insert(end, ", " + item)];

        var comma = SkipBlanks(end);
        var hasComma = comma < source.Text.Length && source.Text[comma] == ',';
        var rest = SkipBlanks(hasComma ? comma + 1 : end);
        var endsLine = rest == source.LineEnd(rest) || source.Text[rest] == '#';
        var line = new string(' ', column) + item;
        if (!endsLine)
            return [TextChange.Insert(end, "," + source.NewLine + line)];

        var below = TextChange.Insert(source.NextLine(end), line + (hasComma ? "," : "") + source.NewLine);
        return hasComma ? [below] : [TextChange.Insert(end, ","), below];
    }

    /// <summary>Adds the first item to a list in brackets.</summary>
    public TextChange AddFirstToBrackets(YamlNode list, string item)
    {
        var inside = source.StartOf(list) + 1;
        var isSpaced = inside < source.Text.Length && char.IsWhiteSpace(source.Text[inside]);
        return TextChange.Insert(inside, isSpaced ? " " + item : item);
    }

    private int SkipBlanks(int at)
    {
        while (at < source.Text.Length && source.Text[at] == ' ')
            at++;

        return at;
    }

    private bool IsBlank(int from, int to) => SkipBlanks(from) >= to;
}
