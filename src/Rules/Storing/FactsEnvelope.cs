using System.Buffers.Binary;
using ArchRules.Facts;

namespace ArchRules.Storing;

/// <summary>
/// The facts of one or more assemblies as a file: what it is, the version of its format, who wrote it, a checksum, then the facts.
/// </summary>
internal static class FactsEnvelope
{
    private const int HeaderSize = 40;

    // "AR facts" and what text mode of old tools destroys.
    private static ReadOnlySpan<byte> Mark => "ARfct\r\n\0"u8;

    /// <summary>Writes a file.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="writerId">Who may read it again; empty for everyone.</param>
    public static byte[] Write(IReadOnlyCollection<AssemblyFacts> facts, Guid writerId)
    {
        var writer = new ByteWriter();
        writer.Number(facts.Count);
        foreach (var one in facts)
            FactsFormat.Write(writer, one);

        var file = new byte[HeaderSize + writer.All.Length];
        writer.All.CopyTo(file.AsSpan(HeaderSize));
        Mark.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), FactsFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), writer.All.Length);
        writerId.ToByteArray().CopyTo(file.AsSpan(16));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(32), ChecksumOf(file));
        return file;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="writerId">Who must have written it.</param>
    /// <exception cref="InvalidDataException">The bytes are something else, damaged, or of another version; the message says which.</exception>
    public static IReadOnlyList<AssemblyFacts> Read(byte[] file, Guid writerId)
    {
        if (file.Length < HeaderSize || !file.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new InvalidDataException("it is not a file of facts");
        if (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)) is var version && version != FactsFormat.Version)
            throw new InvalidDataException($"its format is version {version}, this is the reader of version {FactsFormat.Version}; write it again");
        if (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12)) != file.Length - HeaderSize
            || BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(32)) != ChecksumOf(file))
            throw new InvalidDataException("it is truncated or damaged");
        if (new Guid(file.AsSpan(16, 16)) != writerId)
            throw new InvalidDataException("another version of ArchRules wrote it");

        try
        {
            var reader = new ByteReader(file, HeaderSize);
            var facts = new AssemblyFacts[reader.Count()];
            for (var i = 0; i < facts.Length; i++)
                facts[i] = FactsFormat.Read(reader);
            return reader.IsAtEnd ? facts : throw new InvalidDataException("it is longer than what it says");
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("it is damaged", e);
        }
    }

    // Not against malice: it finds what a full disk or a killed process leaves. All but itself counts, eight bytes at a time.
    private static ulong ChecksumOf(ReadOnlySpan<byte> file)
    {
        var sum = Add(14695981039346656037, file[..32]);
        return Add(sum, file[HeaderSize..]);
    }

    private static ulong Add(ulong sum, ReadOnlySpan<byte> data)
    {
        for (; data.Length >= 8; data = data[8..])
            sum = ulong.RotateLeft((sum ^ BinaryPrimitives.ReadUInt64LittleEndian(data)) * 0x9E3779B97F4A7C15, 31);
        foreach (var one in data)
            sum = (sum ^ one) * 1099511628211;
        return sum;
    }
}
