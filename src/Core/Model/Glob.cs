using System;

namespace ArchRules.Model;

/// <summary>A text in which each <c>*</c> stands for any characters; matched in one pass, ordinal, case kept.</summary>
internal sealed class Glob(string text)
{
    private readonly string[] parts = text.Split('*');

    public string Text { get; } = text;

    public bool Matches(string name)
    {
        var first = parts[0];
        var last = parts[parts.Length - 1];
        if (parts.Length == 1)
            return name == first;

        if (name.Length < first.Length + last.Length
            || !name.StartsWith(first, StringComparison.Ordinal)
            || !name.EndsWith(last, StringComparison.Ordinal))
            return false;

        var from = first.Length;
        var end = name.Length - last.Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = name.IndexOf(parts[i], from, end - from, StringComparison.Ordinal);
            if (found < 0)
                return false;

            from = found + parts[i].Length;
        }

        return true;
    }
}
