using System.Buffers;

namespace ImageService.Write;

/// <summary>Tells what a content is by its first bytes. A name or a header may lie.</summary>
public static class ImageSignature
{
    /// <summary>As many bytes as the longest signature needs.</summary>
    public const int Length = 12;

    public const string Empty = "";
    public const string Unknown = "application/octet-stream";

    public static string ContentTypeOf(ReadOnlySequence<byte> content)
    {
        Span<byte> start = stackalloc byte[(int)Math.Min(content.Length, Length)];
        content.Slice(0, start.Length).CopyTo(start);
        return ContentTypeOf(start);
    }

    private static string ContentTypeOf(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return Empty;

        if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";

        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return "image/jpeg";

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return "image/gif";

        return IsWebP(start) ? "image/webp" : Unknown;
    }

    // Bytes 4 to 7 are the length of the file.
    private static bool IsWebP(ReadOnlySpan<byte> start)
        => start.Length >= Length && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8);
}
