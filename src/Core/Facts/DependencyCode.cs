namespace ArchRules.Facts;

/// <summary>
/// How a dependency is written in few bytes behind another one: the kind, with a bit for each part that is as it mostly is, and then the
/// other parts, seven bits in a byte.
/// </summary>
internal static class DependencyCode
{
    /// <summary>How many bytes a row takes at most.</summary>
    public const int MostBytes = 2 + (6 * 5);

    private const int Kind = 0x0F;
    private const int SameSource = 0x10;
    private const int SamePlace = 0x20;
    private const int Nowhere = 0x40;
    private const int More = 0x80;

    private const int InRoot = 0x01;
    private const int HasThrough = 0x02;
    private const int WiringBit = 2;

    /// <summary>What stands before the first row.</summary>
    public static DependencyRow Nothing => new(0, 0, default, false, -1, 0, 0);

    /// <summary>Writes a row.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(byte[] bytes, int start, in DependencyRow before, in DependencyRow row)
    {
        var isSame = row.Document == before.Document && row.Line == before.Line && row.Column == before.Column;
        var isNowhere = row.Document == -1 && row.Line == 0 && row.Column == 0;
        var more = (row.InRoot ? InRoot : 0) | (row.Through == -1 ? 0 : HasThrough) | ((int)row.Wiring << WiringBit);
        bytes[start] = (byte)((int)row.Kind
            | (row.Source == before.Source ? SameSource : 0)
            | (isSame ? SamePlace : isNowhere ? Nowhere : 0)
            | (more == 0 ? 0 : More));
        var at = start + 1;
        if (row.Source != before.Source)
            WriteDifference(bytes, ref at, row.Source - before.Source);
        Write(bytes, ref at, (uint)row.Target);
        if (more != 0)
            bytes[at++] = (byte)more;
        if (row.Through != -1)
            Write(bytes, ref at, (uint)row.Through);
        if (!isSame && !isNowhere)
        {
            WriteDifference(bytes, ref at, row.Document - before.Document);
            WriteDifference(bytes, ref at, row.Line - before.Line);
            Write(bytes, ref at, (uint)row.Column);
        }

        return at - start;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="bytes">Where it is written.</param>
    /// <param name="start">Where in it.</param>
    /// <param name="row">The row before; then the row.</param>
    /// <returns>How many bytes it takes.</returns>
    public static int Read(byte[] bytes, int start, ref DependencyRow row)
    {
        var at = start;
        int head = bytes[at++];
        var source = (head & SameSource) != 0 ? row.Source : row.Source + ReadDifference(bytes, ref at);
        var target = (int)Read(bytes, ref at);
        int more = (head & More) != 0 ? bytes[at++] : 0;
        var through = (more & HasThrough) != 0 ? (int)Read(bytes, ref at) : -1;
        var (document, line, column) = (row.Document, row.Line, row.Column);
        if ((head & Nowhere) != 0)
            (document, line, column) = (-1, 0, 0);
        else if ((head & SamePlace) == 0)
            (document, line, column) = (document + ReadDifference(bytes, ref at), line + ReadDifference(bytes, ref at), (int)Read(bytes, ref at));

        row = new DependencyRow(
            source, target, (DependencyKind)(head & Kind), (more & InRoot) != 0, document, line, column, through, (Wiring)(more >> WiringBit));
        return at - start;
    }

    private static void WriteDifference(byte[] bytes, ref int at, int value) => Write(bytes, ref at, (uint)((value << 1) ^ (value >> 31)));

    private static void Write(byte[] bytes, ref int at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes[at++] = (byte)(value | 0x80);
        bytes[at++] = (byte)value;
    }

    private static int ReadDifference(byte[] bytes, ref int at)
    {
        var value = Read(bytes, ref at);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    private static uint Read(byte[] bytes, ref int at)
    {
        uint value = bytes[at++];
        if (value < 0x80)
            return value;

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
