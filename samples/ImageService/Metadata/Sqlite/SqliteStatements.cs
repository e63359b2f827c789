using Microsoft.Data.Sqlite;

namespace ImageService.Metadata.Sqlite;

/// <summary>One statement in one line, its values always as parameters.</summary>
internal static class SqliteStatements
{
    /// <returns>The number of rows that changed.</returns>
    public static int Execute(this SqliteConnection connection, string statement, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, statement, values);
        return command.ExecuteNonQuery();
    }

    public static IReadOnlyList<T> Query<T>(
        this SqliteConnection connection, string statement, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, statement, values);
        using var rows = command.ExecuteReader();
        var results = new List<T>();
        while (rows.Read())
            results.Add(read(rows));
        return results;
    }

    private static SqliteCommand Command(SqliteConnection connection, string statement, (string Name, object Value)[] values)
    {
        // Made by the connection, so that it belongs to the transaction that is open, if there is one.
        var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
