using System;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>Where a component answers: a host, with a port or the beginning of a path where those tell it from others.</summary>
public sealed class Endpoint
{
    private readonly Glob host;
    private readonly Address address;

    private Endpoint(string text, Address address, TextRange range)
    {
        Text = text;
        Range = range;
        this.address = address;
        host = new Glob(address.Host);
    }

    /// <summary>The endpoint as the file writes it.</summary>
    public string Text { get; }

    /// <summary>Where it stands in the file.</summary>
    public TextRange Range { get; }

    /// <summary>How much it says of an address: a host without a star, then the longer one, then a port, then the longer path.</summary>
    internal (bool IsOneHost, int Letters, bool HasPort, int PathLength) Weight => (
        address.Host.IndexOf('*') < 0, address.Host.Length, address.Port is not null, address.Path.Length);

    /// <summary>Parses an endpoint.</summary>
    /// <param name="text"><c>orders</c>, <c>localhost:5001</c>, <c>*.orders.internal</c>, <c>https://api.example.com/orders</c>, <c>sql01/orders</c></param>
    /// <param name="range">Where it stands.</param>
    /// <returns>The endpoint; or the mistake as a sentence, which never repeats credentials.</returns>
    public static (Endpoint? Endpoint, string? Mistake) Parse(string text, TextRange range)
    {
        if (text.IndexOf('@') >= 0)
            return (null, "an endpoint must not hold a user or a password; write the host alone");

        var sign = text.IndexOf("://", StringComparison.Ordinal);
        var parsed = sign < 0 ? Address.ParseRest("", text) : Address.ParseRest(text.Substring(0, sign).ToLowerInvariant(), text.Substring(sign + 3));
        return parsed is null
            ? (null, $"'{text}' is not an endpoint; write a host, as in orders, localhost:5001 or https://api.example.com/orders")
            : (new Endpoint(text, parsed, range), null);
    }

    /// <summary>An endpoint that no file writes: a component's name, or where a project listens.</summary>
    internal static Endpoint Of(Address address, TextRange range) => new(address.ToString(), address, range);

    /// <summary>Whether an address leads here.</summary>
    public bool Matches(Address called)
    {
        if (!(address.IsLocal && called.IsLocal) && !host.Matches(called.Host))
            return false;

        // A scheme alone says nothing of the port: discovery decides it, and tests listen where they like.
        if (address.Port is { } port && port != called.EffectivePort)
            return false;

        return address.Path.Length == 0
            || called.Path.Equals(address.Path, StringComparison.OrdinalIgnoreCase)
            || called.Path.StartsWith(address.Path + "/", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
