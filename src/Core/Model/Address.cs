using System;
using System.Collections.Generic;
using System.Globalization;

namespace ArchRules.Model;

/// <summary>The part of an address that says where it leads. Credentials in it are left out, so that it can be shown.</summary>
/// <param name="Scheme">In lower case.</param>
/// <param name="Host">In lower case.</param>
/// <param name="Port">The port; null where the address has none.</param>
/// <param name="Path">What follows the host up to a query or fragment, without the slash before it; may be empty.</param>
public sealed record Address(string Scheme, string Host, int? Port, string Path)
{
    // What is called over the network; a file, a mail address or an XML namespace of another scheme is not.
    private static readonly Dictionary<string, int?> Ports = new(StringComparer.Ordinal)
    {
        ["http"] = 80, ["https"] = 443, ["ws"] = 80, ["wss"] = 443, ["https+http"] = null, ["http+https"] = null,
        ["grpc"] = null, ["grpcs"] = null, ["dns"] = null, ["net.tcp"] = 808,
    };

    private static readonly string[] InternalEnds = [".localhost", ".local", ".internal", ".svc"];

    /// <summary>Whether the host is the machine itself, so that only the port says which service is meant.</summary>
    public bool IsLocal => Host is "localhost" or "::1" or "0.0.0.0" or "host.docker.internal"
        || Host.StartsWith("127.", StringComparison.Ordinal);

    /// <summary>Whether the host is a name that only the system itself can know: service discovery, a container network, a cluster.</summary>
    public bool IsInternalName =>
        (Host.IndexOf('.') < 0 && Host.IndexOf(':') < 0) || Array.Exists(InternalEnds, end => Host.EndsWith(end, StringComparison.Ordinal));

    /// <summary>The first label of the host: the service's name in a cluster, as in <c>orders.shop.svc.cluster.local</c>.</summary>
    internal string FirstLabel => Host.IndexOf('.') is > 0 and var dot ? Host.Substring(0, dot) : Host;

    /// <summary>The port that is called.</summary>
    /// <returns>The port, or the usual one of the scheme; null where there is none.</returns>
    public int? EffectivePort => Port ?? (Ports.TryGetValue(Scheme, out var usual) ? usual : null);

    /// <summary>Parses an address that is called over the network.</summary>
    /// <param name="text">An absolute address: <c>http://image-write/images</c>, <c>https+http://image-write</c>.</param>
    /// <returns>The address; null for a relative one, another scheme, or one without a host.</returns>
    public static Address? Parse(string text)
    {
        var sign = text.IndexOf("://", StringComparison.Ordinal);
        if (sign <= 0)
            return null;

        var scheme = text.Substring(0, sign).Trim().ToLowerInvariant();
        if (!Ports.ContainsKey(scheme))
            return null;

        var rest = text.Substring(sign + 3);
        if (scheme == "dns")
            rest = rest.Substring(rest.IndexOf('/') + 1);

        return ParseRest(scheme, rest);
    }

    /// <summary>Parses what follows a scheme.</summary>
    /// <returns>The address; null where there is no valid host.</returns>
    internal static Address? ParseRest(string scheme, string rest)
    {
        var end = rest.IndexOfAny(['/', '?', '#', '\\']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var path = end < 0 || rest[end] is '?' or '#' ? "" : rest.Substring(end + 1);
        var query = path.IndexOfAny(['?', '#']);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var (host, port) = Split(authority);
        return host is null ? null : new Address(scheme, host, port, (query < 0 ? path : path.Substring(0, query)).Trim('/'));
    }

    private static (string? Host, int? Port) Split(string authority)
    {
        var colon = authority.LastIndexOf(':');
        int? port = null;
        if (colon >= 0 && authority.IndexOf(']') < colon)
        {
            if (!int.TryParse(authority.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return (null, null);

            port = number;
            authority = authority.Substring(0, colon);
        }

        var host = authority.Trim('[', ']', ' ').ToLowerInvariant();
        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or ':' or '*'))
                return (null, null);
        }

        return (host.Length == 0 ? null : host, port);
    }

    /// <summary>Shows the address without its path and query.</summary>
    public override string ToString() =>
        Port is { } port ? string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", Scheme, Host, port) : Scheme + "://" + Host;
}
