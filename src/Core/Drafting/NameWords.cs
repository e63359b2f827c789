using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArchRules.Drafting;

/// <summary>What the names of projects and namespaces say.</summary>
internal static class NameWords
{
    /// <summary>Writes a name of code as one of a component.</summary>
    /// <returns><c>order-history-api</c> for <c>OrderHistory.API</c></returns>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
                text.Append('-');
            else if (StartsWord(name, i) && i - LastStart(name, i) > 2)
                text.Append('-').Append(char.ToLowerInvariant(name[i]));
            else
                text.Append(char.ToLowerInvariant(name[i]));
        }

        return string.Join("-", text.ToString().Split(['-'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } kebab ? kebab : "code";
    }

    /// <summary>The words of a name, in lower case: those between dots, and those that capitals begin.</summary>
    public static IReadOnlyList<string> Of(string name) => Kebab(name).Split('-');

    /// <summary>Finds the segments that most names begin with, and that say nothing therefore.</summary>
    /// <returns>With dots, empty where there are none.</returns>
    public static string CommonStart(IReadOnlyList<string> names)
    {
        var start = "";
        while (true)
        {
            var next = names
                .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.IndexOf('.', start.Length) > 0)
                .GroupBy(name => name.Substring(0, name.IndexOf('.', start.Length) + 1), StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (next is null || next.Count() < 2 || next.Count() * 5 < names.Count * 3)
                return start.TrimEnd('.');

            start = next.Key;
        }
    }

    /// <summary>Takes the beginning of a name away.</summary>
    public static string Without(string start, string name) =>
        start.Length > 0 && name.StartsWith(start + ".", StringComparison.Ordinal) ? name.Substring(start.Length + 1) : name;

    /// <summary>Names things by what tells them apart.</summary>
    /// <returns>One name for each, in the same order; no two alike.</returns>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<string> names)
    {
        var start = CommonStart(names);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<string>();
        foreach (var name in names)
        {
            var last = start.Substring(start.LastIndexOf('.') + 1);
            var wanted = Kebab(name == start ? last : Without(start, name));
            if (!taken.Add(wanted) && !taken.Add(wanted = Kebab(name)))
            {
                var number = 2;
                while (!taken.Add(wanted + "-" + number))
                    number++;
                wanted += "-" + number;
            }

            result.Add(wanted);
        }

        return result;
    }

    // What begins with one or two letters is one word: NuGet, XPlat, MyShop.
    private static int LastStart(string name, int i)
    {
        var start = i - 1;
        while (start > 0 && char.IsLetterOrDigit(name[start - 1]) && !StartsWord(name, start))
            start--;
        return start;
    }

    // "OrderAPI" is order-api, "APIKeys" is api-keys.
    private static bool StartsWord(string name, int i) =>
        i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1])
            || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
}
