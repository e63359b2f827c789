using System;
using System.Text;

namespace ArchRules.Facts;

/// <summary>
/// A member that is an end of a dependency. A system has many times more members than anybody asks the names of, so that what a reader
/// has at hand as UTF-8 stays UTF-8, in a piece of memory that many members share.
/// </summary>
public readonly struct MemberRow : IEquatable<MemberRow>
{
    private readonly byte[]? text;
    private readonly int start;
    private readonly int length;

    /// <summary>A member.</summary>
    /// <param name="type">The index of its type.</param>
    /// <param name="signature">The canonical signature; empty for the type itself.</param>
    /// <exception cref="ArgumentNullException"><paramref name="signature"/> is null.</exception>
    public MemberRow(int type, string signature)
        : this(type, new ArraySegment<byte>(Encoding.UTF8.GetBytes(signature)))
    {
    }

    private MemberRow(int type, ArraySegment<byte> signature)
    {
        Type = type;
        Surface = Surface.Hidden;
        (text, start, length) = (signature.Array!, signature.Offset, signature.Count);
    }

    /// <summary>The index of its type.</summary>
    public int Type { get; }

    /// <summary>What other assemblies see of it; only said of what the assembly itself declares.</summary>
    public Surface Surface { get; init; }

    /// <summary>The canonical signature, spelt out; empty for the type itself.</summary>
    public string Signature => text is null ? "" : Encoding.UTF8.GetString(text, start, length);

    /// <summary>The canonical signature as UTF-8.</summary>
    public ArraySegment<byte> Utf8 => new(text ?? [], start, length);

    /// <summary>A member whose signature is a part of a text.</summary>
    /// <param name="type">The index of its type.</param>
    /// <param name="signature">The signature as UTF-8; it must not change any more.</param>
    public static MemberRow OfUtf8(int type, ArraySegment<byte> signature) => new(type, signature);

    /// <inheritdoc/>
    public override string ToString() => $"{Type}: {Signature}, {Surface}";

    /// <inheritdoc/>
    public bool Equals(MemberRow other) =>
        Type == other.Type && Surface == other.Surface && length == other.length && Signature == other.Signature;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MemberRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Type * 31) ^ length;
}
