using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ImageService.Storage;

/// <summary>The SHA-256 of a content, and the places that follow from it.</summary>
/// <remarks>The only way from a text to a path: what is not 64 hexadecimal digits never becomes one.</remarks>
internal sealed record ContentAddress
{
    private const int Digits = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private ContentAddress(string id) => Id = id;

    public string Id { get; }

    /// <summary>Where the content lies on the <see cref="HashRing"/>.</summary>
    public ulong RingPoint => ulong.Parse(Id.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static ContentAddress Of(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash));

    public static bool TryParse(string? text, [NotNullWhen(true)] out ContentAddress? address)
    {
        var isAddress = text is { Length: Digits } && !text.AsSpan().ContainsAnyExcept(Hexadecimal);
        address = isAddress ? new ContentAddress(text!) : null;
        return isAddress;
    }

    // Two digits of folder keep the number of files in one folder small.
    public string PathIn(string root) => Path.Combine(root, Id[..2], Id);
}
