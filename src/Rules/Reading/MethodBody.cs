using System.Buffers.Binary;

namespace ArchRules.Reading;

/// <summary>A method body as ECMA-335 II.25.4 lays it out, read in place.</summary>
internal readonly ref struct MethodBody
{
    private const int HasMoreSections = 0x8;

    private readonly ReadOnlySpan<byte> sections;

    /// <summary>Reads the header.</summary>
    /// <param name="bytes">From the first byte of the body, to any place behind its end.</param>
    public MethodBody(ReadOnlySpan<byte> bytes)
    {
        var isTiny = (bytes[0] & 3) == 2;
        if (isTiny)
        {
            Code = bytes.Slice(1, bytes[0] >> 2);
            return;
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var header = (flags >> 12) * 4;
        var size = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        Locals = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        Code = bytes.Slice(header, size);
        if ((flags & HasMoreSections) == 0)
            return;

        // Sections begin at the next multiple of four, and bodies themselves lie on one.
        sections = bytes[((header + size + 3) & ~3)..];
    }

    public ReadOnlySpan<byte> Code { get; }

    /// <summary>The token of the local variables' signature; 0 where there are none.</summary>
    public int Locals { get; }

    /// <summary>Reads the exception handlers that name a type or have a filter.</summary>
    public void ReadHandlers(List<ExceptionHandler> into)
    {
        var rest = sections;
        while (rest.Length > 0)
        {
            var kind = rest[0];
            var isFat = (kind & 0x40) != 0;
            var size = isFat ? BinaryPrimitives.ReadInt32LittleEndian(rest) >>> 8 : rest[1];
            if ((kind & 0x3F) == 1)
                ReadClauses(rest[4..size], isFat, into);
            if ((kind & 0x80) == 0)
                return;

            rest = rest[((size + 3) & ~3)..];
        }
    }

    private static void ReadClauses(ReadOnlySpan<byte> clauses, bool isFat, List<ExceptionHandler> into)
    {
        var width = isFat ? 24 : 12;
        for (; clauses.Length >= width; clauses = clauses[width..])
        {
            var kind = clauses[0] & 7;
            var handler = isFat ? BinaryPrimitives.ReadInt32LittleEndian(clauses[12..]) : BinaryPrimitives.ReadUInt16LittleEndian(clauses[5..]);
            var tokenOrFilter = BinaryPrimitives.ReadInt32LittleEndian(clauses[(width - 4)..]);
            if (kind == 0)
                into.Add(new ExceptionHandler(handler, tokenOrFilter, -1));
            if (kind == 1)
                into.Add(new ExceptionHandler(handler, 0, tokenOrFilter));
        }
    }
}
