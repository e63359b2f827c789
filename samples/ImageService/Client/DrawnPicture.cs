using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace ImageService.Client;

/// <summary>A landscape that no one has seen before, as a PNG file: no pictures in the repository, no library to draw them.</summary>
public sealed class DrawnPicture
{
    private static readonly string[] Places = ["harbour", "mountains", "desert", "lake", "islands", "valley"];
    private static readonly string[] Hours = ["dawn", "noon", "dusk", "night"];

    // Sky above, sky at the horizon, the nearest hill: for each of the hours.
    private static readonly (int R, int G, int B)[][] Colours =
    [
        [(255, 180, 160), (255, 230, 200), (70, 60, 110)],
        [(70, 150, 230), (200, 230, 250), (40, 110, 70)],
        [(60, 50, 120), (250, 140, 90), (40, 30, 60)],
        [(10, 12, 40), (40, 50, 100), (8, 10, 24)],
    ];

    private readonly Random random;
    private readonly int hour;

    public DrawnPicture(int seed)
    {
        random = new Random(seed);
        hour = random.Next(Hours.Length);
        var place = Places[random.Next(Places.Length)];
        (Width, Height) = random.Next(3) == 0 ? (720, 960) : (1280, 800);
        Name = $"{place} at {Hours[hour]} {seed}.png";
        Tags = $"{place}, {Hours[hour]}, drawn";
    }

    public string Name { get; }

    public string Tags { get; }

    public int Width { get; }

    public int Height { get; }

    public byte[] ToPng()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        // 8 bits for each of red, green and blue.
        (header[8], header[9]) = (8, 2);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Pixels());
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private byte[] Pixels()
    {
        var hills = Enumerable.Range(0, 4).Select(Hill).ToArray();
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            // Each row starts with the number of its filter, here none.
            var row = new byte[1 + 3 * Width];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                {
                    var (r, g, b) = ColourAt(hills, x, y);
                    (row[1 + 3 * x], row[2 + 3 * x], row[3 + 3 * x]) = ((byte)r, (byte)g, (byte)b);
                }

                rows.Write(row);
            }
        }

        return packed.ToArray();
    }

    // The height of one chain of hills at each x: three waves over each other.
    private double[] Hill(int number)
    {
        var waves = Enumerable.Range(1, 3).Select(wave => (Length: Width / (wave * (1.2 + random.NextDouble())), Shift: random.NextDouble() * 7)).ToArray();
        var top = Height * (0.45 + 0.13 * number);
        return [.. Enumerable.Range(0, Width).Select(x => top + Height * 0.06 * waves.Index().Sum(wave => Math.Sin(x * 6.28 / wave.Item.Length + wave.Item.Shift) / (wave.Index + 1)))];
    }

    private (int R, int G, int B) ColourAt(double[][] hills, int x, int y)
    {
        var (above, horizon, near) = (Colours[hour][0], Colours[hour][1], Colours[hour][2]);
        for (var hill = hills.Length - 1; hill >= 0; hill--)
        {
            // Hills far away take the colour of the air before them.
            if (y >= hills[hill][x])
                return Mix(horizon, near, (hill + 1.0) / hills.Length);
        }

        return Mix(above, horizon, Math.Min(1, y / (Height * 0.6)));
    }

    private static (int R, int G, int B) Mix((int R, int G, int B) from, (int R, int G, int B) to, double share)
        => ((int)(from.R + (to.R - from.R) * share), (int)(from.G + (to.G - from.G) * share), (int)(from.B + (to.B - from.B) * share));

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var start = (int)file.Length;
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(file.GetBuffer().AsSpan(start, (int)file.Length - start)));
        file.Write(number);
    }
}
