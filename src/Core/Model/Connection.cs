using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArchRules.Model;

/// <summary>What a connection string says of its target. Users, passwords and keys are never part of it.</summary>
/// <param name="Technology">The technology of the catalog; null where the text fits several databases.</param>
/// <param name="Server">The host in lower case; empty for a file.</param>
/// <param name="Port">The port; null where the text has none.</param>
/// <param name="Database">The database, container, namespace or file, as written; empty where the text has none.</param>
public sealed record Connection(string? Technology, string Server, int? Port, string Database)
{
    private static readonly Dictionary<string, string> BySchemes = new(StringComparer.Ordinal)
    {
        ["postgres"] = "postgres", ["postgresql"] = "postgres", ["mysql"] = "mysql", ["mariadb"] = "mysql", ["mongodb"] = "mongodb",
        ["mongodb+srv"] = "mongodb", ["redis"] = "redis", ["rediss"] = "redis", ["amqp"] = "rabbitmq", ["amqps"] = "rabbitmq",
        ["sqlserver"] = "sql-server", ["mssql"] = "sql-server", ["nats"] = "nats", ["mqtt"] = "mqtt", ["mqtts"] = "mqtt", ["s3"] = "s3",
        ["sb"] = "azure-service-bus", ["neo4j"] = "neo4j", ["bolt"] = "neo4j", ["ftp"] = "ftp", ["sftp"] = "sftp", ["esdb"] = "eventstore",
    };

    private static readonly string[] RedisOptions = ["password", "ssl", "abortconnect", "defaultdatabase", "connecttimeout", "allowadmin"];
    private static readonly string[] SqlServerKeys =
        ["initialcatalog", "integratedsecurity", "trustedconnection", "trustservercertificate", "multipleactiveresultsets", "attachdbfilename"];

    /// <summary>Parses a connection string: pairs of keys and values, an address with the scheme of a database or queue, or Redis' form.</summary>
    /// <returns>The connection; null for any other text, and for a database that lives in memory only.</returns>
    public static Connection? Parse(string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and var sign
            && BySchemes.TryGetValue(text.Substring(0, sign).Trim().ToLowerInvariant(), out var technology))
            return Address.ParseRest("", text.Substring(sign + 3)) is { } address
                ? new Connection(technology, address.Host, address.Port, address.Path)
                : new Connection(technology, "", null, "");

        return ParseRedis(text) ?? ParsePairs(text);
    }

    private static Connection? ParseRedis(string text)
    {
        var parts = text.Split(',');
        if (parts.Length < 2 || !parts.Any(part => RedisOptions.Contains(part.Split('=')[0].Trim().ToLowerInvariant())))
            return null;

        var address = Address.ParseRest("", parts[0].Trim());
        return address is null ? null : new Connection("redis", address.Host, address.Port, "");
    }

    private static Connection? ParsePairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(';'))
        {
            var sign = part.IndexOf('=');
            if (sign > 0)
                pairs[part.Substring(0, sign).Replace(" ", "").Replace("_", "").ToLowerInvariant()] = part.Substring(sign + 1).Trim().Trim('"', '\'');
            else if (part.Trim().Length > 0)
                return null;
        }

        if (Find(pairs, "endpoint") is { } bus && bus.StartsWith("sb://", StringComparison.OrdinalIgnoreCase))
            return Parse(bus)! with { Database = Find(pairs, "entitypath") ?? "" };

        if (Find(pairs, "accountendpoint") is { } cosmos)
            return new Connection("cosmos", Address.Parse(cosmos)?.Host ?? "", null, "");

        if (Find(pairs, "accountname", "blobendpoint", "usedevelopmentstorage") is { } account)
            return new Connection("azure-blob", account.ToLowerInvariant(), null, "");

        if (Find(pairs, "bootstrapservers", "bootstrap.servers") is { } brokers)
            return Of("kafka", brokers.Split(',')[0], "");

        return ParseDatabase(pairs);
    }

    private static Connection? ParseDatabase(Dictionary<string, string> pairs)
    {
        var database = Find(pairs, "initialcatalog", "database", "attachdbfilename") ?? "";
        if (Find(pairs, "host") is { } host && HasAny(pairs, "database", "username", "userid", "user", "port"))
            return Of("postgres", Find(pairs, "port") is { } own ? host + ":" + own : host, database);

        if (Find(pairs, "filename") is { } file)
            return OfFile(file);

        if (Find(pairs, "server", "datasource", "address", "addr", "networkaddress") is not { } server)
            return null;

        if (IsFile(server) || (database.Length == 0 && HasAny(pairs, "mode", "foreignkeys", "cache")))
            return OfFile(server);

        if (SqlServerKeys.Any(pairs.ContainsKey) || server.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase))
            return OfSqlServer(server, database);

        // Npgsql calls the host a server, too.
        if (Find(pairs, "port") is "5432" and var usual)
            return Of("postgres", server + ":" + usual, database);

        if (HasAny(pairs, "uid", "user", "sslmode", "allowuservariables", "port"))
            return Of("mysql", Find(pairs, "port") is { } port ? server + ":" + port : server, database);

        return database.Length > 0 || HasAny(pairs, "userid", "password", "pwd") ? Of(null, server, database) : null;
    }

    // tcp:server\instance,1433
    private static Connection OfSqlServer(string server, string database)
    {
        var name = server.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? server.Substring(4) : server;
        var comma = name.IndexOf(',');
        var port = comma >= 0 && int.TryParse(name.Substring(comma + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var host = comma < 0 ? name : name.Substring(0, comma);
        return new Connection("sql-server", host == "." ? "localhost" : host.ToLowerInvariant(), port, database);
    }

    private static Connection Of(string? technology, string server, string database) => Address.ParseRest("", server) is { } address
        ? new Connection(technology, address.Host, address.Port, database)
        : new Connection(technology, "", null, database);

    private static Connection? OfFile(string file) =>
        file.IndexOf(":memory:", StringComparison.OrdinalIgnoreCase) >= 0 ? null : new Connection("sqlite", "", null, file);

    private static bool IsFile(string server) => server.IndexOf(":memory:", StringComparison.OrdinalIgnoreCase) >= 0
        || new[] { ".db", ".sqlite", ".sqlite3", ".db3" }.Any(end => server.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool HasAny(Dictionary<string, string> pairs, params string[] keys) => keys.Any(pairs.ContainsKey);

    private static string? Find(Dictionary<string, string> pairs, params string[] keys) =>
        keys.Select(key => pairs.TryGetValue(key, out var value) ? value : null).FirstOrDefault(value => value is not null);
}
