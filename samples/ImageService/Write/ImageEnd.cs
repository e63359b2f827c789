using System.Buffers.Binary;

namespace ImageService.Write;

/// <summary>Finds where an image ends by its own account. What comes after is another file in disguise (a polyglot).</summary>
public static class ImageEnd
{
    /// <returns>The length of the image; null when it has no end, which decoding it will tell better.</returns>
    public static int? Find(ReadOnlySpan<byte> content, string contentType) => contentType switch
    {
        "image/png" => PngEnd(content),
        "image/jpeg" => JpegEnd(content),
        "image/webp" => RiffEnd(content),
        "image/gif" => GifEnd(content),
        _ => null,
    };

    // Chunks: length, name, data, checksum. The last one is IEND.
    private static int? PngEnd(ReadOnlySpan<byte> content)
    {
        for (long at = 8; at + 12 <= content.Length;)
        {
            var chunk = content[(int)at..];
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk.Slice(4, 4).SequenceEqual("IEND"u8))
                return (int)Math.Min(at, content.Length);
        }

        return null;
    }

    private static int? RiffEnd(ReadOnlySpan<byte> content)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]);
        // A chunk of odd length is followed by one byte that does not count.
        var end = 8L + length + length % 2;
        return end <= content.Length ? (int)end : null;
    }

    // Segments up to the start of scan, then data in which FF stands before 00, a restart or a marker.
    private static int? JpegEnd(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 1 < content.Length;)
        {
            if (content[at] != 0xFF)
            {
                at++;
                continue;
            }

            switch (content[at + 1])
            {
                case 0xD9 when StartsAnother(content[(at + 2)..]):
                    at += 4;
                    break;
                case 0xD9:
                    return at + 2;
                case 0xFF:
                    at++;
                    break;
                case 0x00 or 0x01 or (>= 0xD0 and <= 0xD8):
                    at += 2;
                    break;
                default:
                    if (at + 4 > content.Length)
                        return null;
                    at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
                    break;
            }
        }

        return null;
    }

    // Phones put a depth map or a second exposure behind the picture, as one more JPEG.
    private static bool StartsAnother(ReadOnlySpan<byte> rest) => rest.StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    // Header and palette, then blocks: an extension (21), an image (2C), the end (3B).
    private static int? GifEnd(ReadOnlySpan<byte> content)
    {
        if (content.Length < 13)
            return null;

        var at = 13 + PaletteLength(content[10]);
        while (at < content.Length)
        {
            switch (content[at])
            {
                case 0x3B:
                    return at + 1;
                case 0x21:
                    at += 2;
                    break;
                case 0x2C when at + 10 < content.Length:
                    at += 11 + PaletteLength(content[at + 9]);
                    break;
                default:
                    return null;
            }

            while (at < content.Length && content[at] != 0)
                at += 1 + content[at];
            at++;
        }

        return null;
    }

    private static int PaletteLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
