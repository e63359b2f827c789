using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>Finds what a capture stands for: one or more characters of one segment, the leftmost and longest that fit.</summary>
internal static class CaptureMatch
{
    private static readonly PatternKey[] Keys = [PatternKey.Types, PatternKey.Namespaces, PatternKey.Projects];

    /// <summary>Finds the value by which a family's selector chooses a type: all keys with the capture must agree on it.</summary>
    /// <returns>The value as reports write it; null where no value fits.</returns>
    public static string? FindValue(Selector selector, string assembly, string ns, string type)
    {
        var keys = Keys.Where(key => selector[key].Any(pattern => pattern.Capture is not null)).ToArray();
        foreach (var pattern in selector[keys[0]].OrderByDescending(pattern => pattern.Specificity))
        {
            foreach (var value in Values(pattern, NameFor(keys[0])))
            {
                if (keys.Skip(1).All(key => selector[key].Any(other => Values(other, NameFor(key)).Contains(value, StringComparer.Ordinal))))
                    return value;
            }
        }

        return null;

        string NameFor(PatternKey key) => key switch
        {
            PatternKey.Projects => assembly,
            PatternKey.Namespaces => ns,
            _ => ns.Length == 0 ? type : ns + "." + type,
        };
    }

    /// <summary>The values with which a pattern matches a name, as reports write them; none where it does not match.</summary>
    public static IEnumerable<string> Values(Pattern pattern, string name)
    {
        var capture = "<" + pattern.Capture + ">";
        var names = name.Length == 0 ? [] : name.Split('.');
        foreach (var segment in names.Where(segment => segment.Length > 0))
        {
            // A capture that fills its segment can only be the whole of it; one inside a segment is tried from the longest.
            var isWhole = pattern.Key != PatternKey.Projects && pattern.Written.Contains(capture);
            foreach (var value in isWhole ? [segment] : Parts(segment))
            {
                if (Covers(pattern, name, names, capture, value))
                    yield return CaptureText.Normalize(value);
            }
        }
    }

    private static bool Covers(Pattern pattern, string name, string[] names, string capture, string value) =>
        pattern.Key == PatternKey.Projects
            ? new Glob(pattern.Text.Replace(capture, value)).Matches(name)
            : Covers(pattern.Written.Select(segment => segment.Replace(capture, value)).ToArray(), 0, names, 0);

    private static bool Covers(string[] pattern, int i, string[] names, int j)
    {
        if (i == pattern.Length)
            return j == names.Length;

        if (pattern[i] == "**")
            return Enumerable.Range(j, names.Length - j + 1).Any(next => Covers(pattern, i + 1, names, next));

        return j < names.Length && new Glob(pattern[i]).Matches(names[j]) && Covers(pattern, i + 1, names, j + 1);
    }

    private static IEnumerable<string> Parts(string segment)
    {
        for (var start = 0; start < segment.Length; start++)
        {
            for (var length = segment.Length - start; length > 0; length--)
                yield return segment.Substring(start, length);
        }
    }
}
