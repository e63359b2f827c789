using System;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>Native libraries that are the client of a technology, and the assembly that stands for it in the catalog.</summary>
internal static class NativeLibraries
{
    private static readonly Dictionary<string, string> Owners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sqlite3"] = "Microsoft.Data.Sqlite",
        ["e_sqlite3"] = "Microsoft.Data.Sqlite",
        ["winsqlite3"] = "Microsoft.Data.Sqlite",
        ["pq"] = "Npgsql",
        ["mysqlclient"] = "MySqlConnector",
        ["odbc32"] = "System.Data.Odbc",
        ["rdkafka"] = "Confluent.Kafka",
        ["hiredis"] = "StackExchange.Redis",
    };

    /// <summary>Finds the assembly that a library stands for.</summary>
    /// <returns>The managed client of the same technology, else the library's own name; null for an empty text.</returns>
    public static string? FindOwner(string library)
    {
        if (TypeNameText.AssemblyOf(library) is not { } name)
            return null;

        var bare = name.StartsWith("lib", StringComparison.Ordinal) ? name.Substring(3) : name;
        var end = bare.IndexOf(".so", StringComparison.Ordinal);
        bare = end > 0 ? bare.Substring(0, end) : bare.EndsWith(".dylib", StringComparison.Ordinal) ? bare.Substring(0, bare.Length - 6) : bare;
        return Owners.TryGetValue(bare, out var owner) ? owner : name;
    }
}
