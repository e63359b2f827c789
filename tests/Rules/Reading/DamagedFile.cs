using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ArchRules.Reading;

/// <summary>The bytes of assemblies, and what disks, builds and protectors do to them.</summary>
internal static class DamagedFile
{
    /// <summary>Where the headers of the streams lie, and where each stream begins and ends.</summary>
    public static IEnumerable<int> Streams(byte[] bytes, int start)
    {
        var header = start + 16 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start + 12));
        var position = header + 4;
        for (int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(header + 2)); count > 0; count--)
        {
            yield return position;
            var offset = start + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(position));
            yield return offset;
            yield return offset + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(position + 4));
            position += 8 + ((bytes.AsSpan(position + 8).IndexOf((byte)0) + 4) & ~3);
        }
    }

    /// <summary>Where the stream of tables begins.</summary>
    public static int TableStream(byte[] bytes)
    {
        using var file = new PEReader(new MemoryStream(bytes));
        var start = file.PEHeaders.MetadataStartOffset;
        var header = start + 16 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start + 12));
        Assert.Equal("#~", Encoding.ASCII.GetString(bytes, header + 12, 2));
        return start + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(header + 4));
    }

    /// <summary>An assembly with its metadata moved to the end of the file and a stream of junk more, as protectors do.</summary>
    public static byte[] WithStream(byte[] bytes, string name)
    {
        using var file = new PEReader(new MemoryStream(bytes));
        var headers = file.PEHeaders;
        var old = bytes.AsSpan(headers.MetadataStartOffset, headers.MetadataSize).ToArray();
        var count = 16 + BinaryPrimitives.ReadInt32LittleEndian(old.AsSpan(12)) + 2;
        var entry = new byte[8 + ((name.Length + 4) & ~3)];
        Encoding.ASCII.GetBytes(name, entry.AsSpan(8));
        var first = old.Length;
        var position = count + 2;
        for (int i = BinaryPrimitives.ReadUInt16LittleEndian(old.AsSpan(count)); i > 0; i--)
        {
            var offset = BinaryPrimitives.ReadInt32LittleEndian(old.AsSpan(position));
            first = Math.Min(first, offset);
            BinaryPrimitives.WriteInt32LittleEndian(old.AsSpan(position), offset + entry.Length);
            position += 8 + ((old.AsSpan(position + 8).IndexOf((byte)0) + 4) & ~3);
        }

        old[count]++;
        BinaryPrimitives.WriteInt32LittleEndian(entry, old.Length + entry.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(4), 64);
        byte[] metadata = [.. old[..first], .. entry, .. old[first..], .. Enumerable.Repeat((byte)0x7F, 64)];

        // The last section grows by it; nothing else looks at the size of the image.
        var last = headers.SectionHeaders[^1];
        var end = last.PointerToRawData + last.SizeOfRawData;
        var section = headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader + (40 * (headers.SectionHeaders.Length - 1));
        byte[] grown = [.. bytes[..end], .. metadata];
        BinaryPrimitives.WriteInt32LittleEndian(grown.AsSpan(section + 8), last.SizeOfRawData + metadata.Length);
        BinaryPrimitives.WriteInt32LittleEndian(grown.AsSpan(section + 16), last.SizeOfRawData + metadata.Length);
        BinaryPrimitives.WriteInt32LittleEndian(grown.AsSpan(headers.CorHeaderStartOffset + 8), last.VirtualAddress + last.SizeOfRawData);
        BinaryPrimitives.WriteInt32LittleEndian(grown.AsSpan(headers.CorHeaderStartOffset + 12), metadata.Length);
        return grown;
    }

    /// <summary>An assembly without damage.</summary>
    public static byte[] Intact()
    {
        var stream = new MemoryStream();
        Assert.True(Compiled.Compile("Code", [("/src/Prelude.cs", FormCatalogue.Prelude)]).Emit(stream).Success);
        return stream.ToArray();
    }

    /// <summary>An assembly with some bytes changed. Most bytes of metadata are names and signatures; tables and headers come first and are hit more often.</summary>
    public static byte[] Mutant(byte[] intact, Random random)
    {
        var bytes = (byte[])intact.Clone();
        using var file = new PEReader(new MemoryStream(intact));
        var (start, size) = (file.PEHeaders.MetadataStartOffset, file.PEHeaders.MetadataSize);
        for (var count = random.Next(1, 16); count > 0; count--)
        {
            var at = random.Next(8) switch
            {
                0 => random.Next(1024),
                1 => random.Next(bytes.Length),
                < 5 => start + random.Next(4096),
                _ => start + random.Next(size),
            };
            bytes[at] = random.Next(3) switch
            {
                0 => 0xFF,
                1 => (byte)(bytes[at] ^ (1 << random.Next(8))),
                _ => (byte)random.Next(256),
            };
        }

        return bytes;
    }
}
