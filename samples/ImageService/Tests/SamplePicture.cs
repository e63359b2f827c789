using System.Buffers.Binary;
using System.IO.Compression;

namespace ImageService.Tests;

/// <summary>Real PNG files, drawn when they are needed: no binary files in the repository.</summary>
public static class SamplePicture
{
    public const int Width = 320;
    public const int Height = 240;

    /// <summary>A picture that was never drawn before, so that tests do not meet in the store.</summary>
    public static byte[] NewPng()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, Header());
        WriteChunk(file, "IDAT"u8, Pixels(Random.Shared.Next()));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A few kilobytes that unfold to 256 million pixels.</summary>
    public static byte[] NewBomb()
    {
        const int Side = 16_000;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        // One bit for each pixel, black or white.
        header[8] = 1;
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.SmallestSize))
            rows.Write(new byte[Side * (1 + Side / 8)]);

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, packed.ToArray());
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        // 8 bits for each of red, green and blue.
        (header[8], header[9]) = (8, 2);
        return header;
    }

    private static byte[] Pixels(int seed)
    {
        using var compressed = new MemoryStream();
        using (var pixels = new ZLibStream(compressed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < Height; y++)
                pixels.Write(Row(y, seed));
        }

        return compressed.ToArray();
    }

    private static byte[] Row(int y, int seed)
    {
        // The first byte of a row says "not filtered".
        var row = new byte[1 + Width * 3];
        for (var x = 0; x < Width; x++)
        {
            row[1 + x * 3] = (byte)(x * 255 / Width);
            row[2 + x * 3] = (byte)(y * 255 / Height);
            row[3 + x * 3] = (byte)(seed >> (x * 4 / Width * 8));
        }

        return row;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. type, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        file.Write(number);
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
