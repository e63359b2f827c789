using System;
using System.Threading;

namespace ArchRules.Verdicts;

/// <summary>
/// The risks between all nodes: code asks for the same few pairs millions of times, so an answer is one look into an array. Safe to
/// share between threads, since whoever finds an answer twice finds the same.
/// </summary>
/// <param name="sources">How many components there are.</param>
/// <param name="targets">How many nodes there are.</param>
/// <param name="find">Finds the risks from one node to another one; for families, of members with other values.</param>
internal sealed class RiskTable(int sources, int targets, Func<int, int, bool, Risks> find)
{
    private const byte Known = 128;

    private readonly byte[]?[] rows = new byte[sources * 2][];

    public Risks Between(int source, int target, bool isOther)
    {
        var row = Volatile.Read(ref rows[isOther ? sources + source : source]) ?? AddRow(isOther ? sources + source : source);
        var answer = row[target];
        if (answer == 0)
            row[target] = answer = (byte)((byte)find(source, target, isOther) | Known);

        return (Risks)(answer & ~Known);
    }

    private byte[] AddRow(int index) => Interlocked.CompareExchange(ref rows[index], new byte[targets], null) ?? rows[index]!;
}
