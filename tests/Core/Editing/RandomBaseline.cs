using System.Text;
using ArchRules.Editing;
using ArchRules.Model;

namespace ArchRules.Core.Tests.Editing;

/// <summary>Baselines as people write them: comments anywhere, any indentation, any line end, any order.</summary>
internal static class RandomBaseline
{
    public static string Write(Random random)
    {
        var indent = new string(' ', random.Next(3));
        var inner = indent + new string(' ', 1 + random.Next(3));
        var text = new StringBuilder();
        var count = random.Next(6);
        foreach (var number in Enumerable.Range(0, 10).OrderBy(_ => random.Next()).Take(count))
        {
            Noise(random, text, indent);
            text.Append(indent).Append('-').Append(inner[(indent.Length + 1)..]).Append(inner.Length == indent.Length + 1 ? " " : "");
            var column = inner.Length == indent.Length + 1 ? inner + " " : inner;
            text.Append(random.Next(5) switch
            {
                0 => $"{{ AR010{number % 3}: \"A:T{number}.M(int, string) -> B:S{number}\", owner: x }}",
                1 => $"AR010{number % 3}: 'A:T{number} -> B:S{number}'",
                2 => $"AR010{number % 3}:\n{column}  A:T{number}.M(List<int>) -> B:S{number}",
                _ => $"AR010{number % 3}: A:T{number}.M() -> B:S{number}",
            });
            var isFlow = text[^1] == '}';
            text.Append(random.Next(3) == 0 ? "   # inline\n" : "\n");
            if (isFlow)
                continue;

            if (random.Next(2) == 0)
                text.Append(column).Append("count: ").Append(1 + random.Next(4)).Append(random.Next(3) == 0 ? " # was more\n" : "\n");
            if (random.Next(4) == 0)
                text.Append(column).Append("# inside\n");
            if (random.Next(3) == 0)
                text.Append(column).Append("because: >\n").Append(column).Append("  folded\n").Append(column).Append("  text\n");
            if (random.Next(3) == 0)
                text.Append(column).Append("expires: 2027-01-3").Append(random.Next(2)).Append('\n');
        }

        Noise(random, text, indent);
        return random.Next(3) == 0 ? text.ToString().Replace("\n", "\r\n", StringComparison.Ordinal) : text.ToString();
    }

    public static Debt[] Changes(Random random, Baseline baseline)
    {
        var old = baseline.Entries.Where(_ => random.Next(2) == 0).Select(entry => new Debt(entry.Rule, entry.Source, entry.Target, random.Next(5)));
        var added = Enumerable.Range(0, random.Next(4)).Select(number => new Debt($"AR010{random.Next(3)}", $"A:T{number}.New()", "B:S", 1 + random.Next(3)));
        return [.. old, .. added.DistinctBy(debt => debt.Rule + debt.Source)];
    }

    /// <summary>The comments that are about no entry, in order: those on a line of their own that are no deeper than the entries.</summary>
    public static string[] Headings(string text) => text.Split('\n').Select(line => line.TrimEnd('\r'))
        .Where(line => line.TrimStart().StartsWith("# about", StringComparison.Ordinal)).ToArray();

    private static void Noise(Random random, StringBuilder text, string indent)
    {
        if (random.Next(3) == 0)
            text.Append('\n');
        if (random.Next(3) == 0)
            text.Append(indent).Append("# about ").Append(random.Next(100)).Append('\n');
        if (random.Next(4) == 0)
            text.Append('\n');
    }
}
