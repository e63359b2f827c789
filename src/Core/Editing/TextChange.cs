using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArchRules.Editing;

/// <summary>A stretch of a text that is replaced. Characters count from 0.</summary>
internal readonly record struct TextChange(int Start, int Length, string Text)
{
    public static TextChange Insert(int at, string text) => new(at, 0, text);

    public static TextChange Remove(int start, int end) => new(start, end - start, "");

    /// <summary>Makes all changes at once; what is put in at the same place in the order of the list.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        var edited = new StringBuilder(text.Length + 200);
        var at = 0;
        foreach (var change in changes.OrderBy(change => change.Start).ThenBy(change => change.Length > 0))
        {
            // What lies inside a stretch that went already went with it.
            if (change.Start < at)
                continue;

            edited.Append(text, at, change.Start - at).Append(change.Text);
            at = change.Start + change.Length;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
