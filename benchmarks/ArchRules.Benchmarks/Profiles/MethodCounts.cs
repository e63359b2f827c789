using System.Text.RegularExpressions;

namespace ArchRules.Benchmarks.Profiles;

/// <summary>How often control went from one place of a method to another.</summary>
/// <param name="Kind">What is counted, as the runtime numbers it.</param>
/// <param name="From">The offset of the block that is left, in IL.</param>
/// <param name="To">The offset of the block that is entered, in IL.</param>
/// <param name="Times">How often.</param>
internal sealed record EdgeCount(int Kind, int From, int To, long Times);

/// <summary>What the runtime counted in a method.</summary>
/// <param name="Name">Type and method, without what type parameters stand for.</param>
/// <param name="Signature">The signature, as the runtime writes it.</param>
/// <param name="Size">The length of its IL.</param>
/// <param name="Edges">The counts, in the order in which the runtime asks for them again.</param>
internal sealed partial record MethodCounts(string Name, string Signature, int Size, IReadOnlyList<EdgeCount> Edges)
{
    // Numbers of the runtime: PgoInstrumentationKind in its corjit.h.
    private const int BlockCount = 0x41;
    private const int JumpCount = 0x181;

    /// <summary>What runs counted, added up.</summary>
    /// <param name="files">What the runtime wrote with <c>DOTNET_WritePGOData</c>.</param>
    public static IReadOnlyList<MethodCounts> Read(IEnumerable<string> files) =>
    [
        .. files.SelectMany(ReadFile)
            .GroupBy(counts => (counts.Name, counts.Signature, counts.Size))
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Signature, StringComparer.Ordinal)
            .Select(Sum),
    ];

    private static IEnumerable<MethodCounts> ReadFile(string file)
    {
        foreach (var method in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n@@@ ").Skip(1))
        {
            var lines = method.Split('\n');
            yield return new MethodCounts(
                Instances().Replace(After(lines[1], "MethodName: "), ""),
                After(lines[2], "Signature: "),
                Convert.ToInt32(IlSize().Match(lines[0]).Groups[1].Value, 16),
                EdgesIn(lines).ToArray());
        }
    }

    // Besides, the runtime tells which types were met where a method is virtual: the whole program is known here, and tells that as well.
    private static IEnumerable<EdgeCount> EdgesIn(string[] lines)
    {
        for (var i = 3; i < lines.Length - 1; i++)
        {
            if (Schema().Match(lines[i]) is { Success: true } schema && int.Parse(schema.Groups[1].Value) is var kind and (BlockCount or JumpCount))
                yield return new EdgeCount(kind, int.Parse(schema.Groups[2].Value), (int)uint.Parse(schema.Groups[3].Value), uint.Parse(lines[i + 1]));
        }
    }

    // Code for different types may have different blocks: the one that ran most often stands for all.
    private static MethodCounts Sum(IEnumerable<MethodCounts> counts)
    {
        var shapes = counts.GroupBy(each => string.Join(' ', each.Edges.Select(edge => (edge.Kind, edge.From, edge.To)))).Select(Added);
        return shapes.MaxBy(each => each.Edges.Sum(edge => edge.Times))!;
    }

    private static MethodCounts Added(IEnumerable<MethodCounts> shape) => shape.Aggregate((one, other) =>
        one with { Edges = [.. one.Edges.Zip(other.Edges, (edge, more) => edge with { Times = edge.Times + more.Times })] });

    private static string After(string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..] : throw new InvalidDataException($"'{start}' expected: {line}");

    /// <summary>Brackets in brackets, too.</summary>
    [GeneratedRegex(@"\[(?>[^\[\]]+|(?<open>\[)|(?<-open>\]))*(?(open)(?!))\]")]
    private static partial Regex Instances();

    [GeneratedRegex("ilSize 0x([0-9A-F]+)")]
    private static partial Regex IlSize();

    [GeneratedRegex("^Schema InstrumentationKind ([0-9]+) ILOffset ([0-9]+) Count 1 Other ([0-9]+)$")]
    private static partial Regex Schema();
}
