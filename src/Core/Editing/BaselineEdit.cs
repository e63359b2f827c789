using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>One edit of one baseline that could be read.</summary>
internal sealed class BaselineEdit
{
    private readonly YamlSource source;
    private readonly YamlNode? root;
    private readonly IReadOnlyList<Item> items;
    private readonly List<TextChange> changes = [];

    public BaselineEdit(string text)
    {
        source = new YamlSource(text);
        if (source.LineStart(text.Length) != text.Length)
            source = new YamlSource(text + source.NewLine);

        root = YamlReader.Read(source.Text).Root;
        items = root is YamlSequence sequence ? sequence.Items.Cast<YamlMapping>().Select(Item.Of).ToArray() : [];
    }

    /// <summary>Sets counts, in the order of a baseline.</summary>
    /// <returns>The new text; null where the text is written in brackets that would have to grow or shrink.</returns>
    public string? Apply(IReadOnlyList<Debt> debts)
    {
        foreach (var debt in debts)
        {
            var item = items.FirstOrDefault(known => known.Key == debt.Key);
            var isDone = item is null ? Add(debt) : debt.Count == 0 ? Remove(item) : Count(item, debt.Count);
            if (!isDone)
                return null;
        }

        return TextChange.Apply(source.Text, changes);
    }

    private bool Count(Item item, int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        var (_, value) = item.Node.Entries.Select(entry => (entry.Key.Value, entry.Value)).FirstOrDefault(entry => entry.Item1 == "count");
        if (value is not null)
        {
            var start = source.StartOf(value);
            changes.Add(new TextChange(start, source.EndOf(value) - start, number));
            return true;
        }

        var end = source.EndOf(item.Node.Entries[0].Value);
        var column = source.ColumnOf(source.StartOf(item.Node.Entries[0].Key));
        changes.Add(source.IsFlow(item.Node)
            ? TextChange.Insert(end, ", count: " + number)
            : TextChange.Insert(source.LineEnd(end), source.NewLine + new string(' ', column) + "count: " + number));
        return true;
    }

    private bool Remove(Item item)
    {
        var dash = source.FindDash(item.Node);
        if (dash < 0)
            return false;

        changes.Add(TextChange.Remove(source.LineStart(dash), source.BlockEnd(item.Node, source.ColumnOf(dash))));
        return true;
    }

    private bool Add(Debt debt)
    {
        if (items.Count == 0)
            return AddFirst(debt);

        var next = items.FirstOrDefault(known => Debt.Compare(known.Key, debt.Key) > 0);
        var dash = source.FindDash((next ?? items[items.Count - 1]).Node);
        if (dash < 0 || source.IsFlow(root!))
            return false;

        var column = source.ColumnOf(dash);
        if (next is not null)
            changes.Add(TextChange.Insert(AboveComments(dash), EntryOf(debt, column)));
        else
            changes.Add(TextChange.Insert(source.BlockEnd(items[items.Count - 1].Node, column), EntryOf(debt, column)));

        return true;
    }

    private bool AddFirst(Debt debt)
    {
        // An empty list is written out: "[]" with nothing in it.
        if (root is YamlSequence && changes.Count == 0)
        {
            var start = source.StartOf(root);
            changes.Add(new TextChange(start, source.EndOf(root) - start, ""));
        }

        changes.Add(TextChange.Insert(source.Text.Length, EntryOf(debt, 0)));
        return true;
    }

    // A comment above an entry is about it; one at the top of the file is about the file, a deeper one about the entry before.
    private int AboveComments(int dash)
    {
        var line = source.LineStart(dash);
        var above = line;
        for (var previous = source.PreviousLine(above); IsAbout(previous, dash); previous = source.PreviousLine(above))
            above = previous;

        return above == 0 ? line : above;
    }

    private bool IsAbout(int line, int dash) => line >= 0 && source.CommentColumn(line) is var column && column >= 0 && column <= source.ColumnOf(dash);

    private string EntryOf(Debt debt, int column)
    {
        var indent = new string(' ', column);
        var entry = $"{indent}- {debt.Rule}: {YamlWord.Write(debt.Source + " -> " + debt.Target)}{source.NewLine}";
        return debt.Count == 1
            ? entry
            : entry + indent + "  count: " + debt.Count.ToString(CultureInfo.InvariantCulture) + source.NewLine;
    }

    private sealed record Item(YamlMapping Node, (string Rule, string Source, string Target) Key)
    {
        private const string Sign = " -> ";

        public static Item Of(YamlMapping node)
        {
            var dependency = ((YamlScalar)node.Entries[0].Value).Value;
            var sign = dependency.IndexOf(Sign, StringComparison.Ordinal);
            return new Item(node, (node.Entries[0].Key.Value, dependency.Substring(0, sign).Trim(), dependency.Substring(sign + Sign.Length).Trim()));
        }
    }
}
