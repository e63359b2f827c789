namespace ArchRules.Facts;

/// <summary>
/// How a dependency is written in few bytes behind another one: the kind, with a bit for each part that is as it mostly is, and then the
/// other parts, seven bits in a byte. <see cref="DependencyRows"/> reads it.
/// </summary>
internal static class DependencyCode
{
    /// <summary>How many bytes a row takes at most.</summary>
    public const int MostBytes = 2 + (6 * 5);

    /// <summary>In the first byte, the bits that say how.</summary>
    public const int Kind = 0x0F;

    /// <summary>In the first byte: the source is that of the row before.</summary>
    public const int SameSource = 0x10;

    /// <summary>In the first byte: the place is that of the row before.</summary>
    public const int SamePlace = 0x20;

    /// <summary>In the first byte: the symbols do not say where.</summary>
    public const int Nowhere = 0x40;

    /// <summary>In the first byte: behind the target follows one of these bits, and the wiring above them.</summary>
    public const int More = 0x80;

    /// <summary>In the byte behind the target: it is in code that composes the system.</summary>
    public const int InRoot = 0x01;

    /// <summary>In the byte behind the target: the type follows that the member was reached through.</summary>
    public const int HasThrough = 0x02;

    /// <summary>In the byte behind the target, where the wiring begins.</summary>
    public const int WiringBit = 2;

    /// <summary>How many bits of a target are in its first two bytes.</summary>
    public const int TargetBits = 15;

    /// <summary>In the first two bytes of a target: two more follow.</summary>
    public const int LongTarget = 1 << TargetBits;

    /// <summary>What stands before the first row.</summary>
    public static DependencyRow Nothing => new(0, 0, default, false, -1, 0, 0);

    /// <summary>Writes a row.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(byte[] bytes, int start, in DependencyRow before, in DependencyRow row)
    {
        var head = (int)row.Kind;
        var at = start + 1;
        if (row.Source == before.Source)
            head |= SameSource;
        else
            at = WriteDifference(bytes, at, row.Source - before.Source);
        at = WriteTarget(bytes, at, row.Target);
        if (row.InRoot || row.Through != -1 || row.Wiring != Wiring.None)
        {
            head |= More;
            bytes[at++] = (byte)((row.InRoot ? InRoot : 0) | (row.Through == -1 ? 0 : HasThrough) | ((int)row.Wiring << WiringBit));
            if (row.Through != -1)
                at = Write(bytes, at, (uint)row.Through);
        }

        if (row.Line == before.Line && row.Column == before.Column && row.Document == before.Document)
        {
            head |= SamePlace;
        }
        else if (row.Document == -1 && row.Line == 0 && row.Column == 0)
        {
            head |= Nowhere;
        }
        else
        {
            at = WriteDifference(bytes, at, row.Document - before.Document);
            at = WriteDifference(bytes, at, row.Line - before.Line);
            at = Write(bytes, at, (uint)row.Column);
        }

        bytes[start] = (byte)head;
        return at - start;
    }

    // Nearly all take two bytes or three: two bytes, with a bit for two more, are read at once.
    private static int WriteTarget(byte[] bytes, int at, int value)
    {
        bytes[at++] = (byte)value;
        if (value < LongTarget)
        {
            bytes[at++] = (byte)(value >> 8);
            return at;
        }

        bytes[at++] = (byte)((value | LongTarget) >> 8);
        bytes[at++] = (byte)(value >> TargetBits);
        bytes[at++] = (byte)(value >> (TargetBits + 8));
        return at;
    }

    private static int WriteDifference(byte[] bytes, int at, int value) => Write(bytes, at, (uint)((value << 1) ^ (value >> 31)));

    private static int Write(byte[] bytes, int at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes[at++] = (byte)(value | 0x80);
        bytes[at++] = (byte)value;
        return at;
    }
}
