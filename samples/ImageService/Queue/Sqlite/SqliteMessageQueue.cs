using Microsoft.Data.Sqlite;

namespace ImageService.Queue.Sqlite;

/// <summary>A queue in one SQLite file, which several processes may use at once.</summary>
/// <remarks>
/// Receiving is one UPDATE, so two receivers never get one message at a time; a receiver that dies gives its message back
/// by letting the time pass.
/// </remarks>
public sealed class SqliteMessageQueue : IMessageQueue
{
    private const string Schema = """
        pragma journal_mode = wal;
        create table if not exists messages (
            number integer primary key autoincrement,
            text text not null unique,
            visibleAt integer not null,
            attempts integer not null default 0,
            receipt text) strict;
        create index if not exists next on messages (visibleAt);
        """;

    private readonly QueueSettings settings;
    private readonly TimeProvider clock;
    private readonly string connectionString;

    public SqliteMessageQueue(QueueSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = settings.Path, DefaultTimeout = 10 }.ToString();
        using var connection = Open();
        using var command = new SqliteCommand(Schema, connection);
        command.ExecuteNonQuery();
    }

    public Task SendAsync(string text, CancellationToken cancellationToken)
        => Task.Run(() => Run("insert or ignore into messages (text, visibleAt) values ($text, $now)", command => command.ExecuteNonQuery(),
            ("$text", text), ("$now", Now)), cancellationToken);

    public Task<ReceivedMessage?> ReceiveAsync(CancellationToken cancellationToken)
        => Task.Run(() => Run(
            """
            update messages set visibleAt = $until, attempts = attempts + 1, receipt = $receipt
            where number = (select number from messages where visibleAt <= $now and attempts < $most order by visibleAt, number limit 1)
            returning number, receipt, text, attempts
            """,
            Received,
            ("$until", Now + settings.Visibility.Ticks), ("$receipt", Guid.NewGuid().ToString("N")), ("$now", Now), ("$most", settings.MaxAttempts)),
            cancellationToken);

    public Task<bool> CompleteAsync(ReceivedMessage message, CancellationToken cancellationToken)
        => Task.Run(() => Run("delete from messages where number = $number and receipt = $receipt", command => command.ExecuteNonQuery() > 0,
            ("$number", message.Number), ("$receipt", message.Receipt)), cancellationToken);

    public Task<QueueCounts> CountAsync(CancellationToken cancellationToken)
        => Task.Run(() => Run(
            """
            select coalesce(sum(visibleAt <= $now and attempts < $most), 0), coalesce(sum(visibleAt > $now), 0),
                   coalesce(sum(visibleAt <= $now and attempts >= $most), 0) from messages
            """,
            Counted, ("$now", Now), ("$most", settings.MaxAttempts)), cancellationToken);

    private long Now => clock.GetUtcNow().UtcTicks;

    private static ReceivedMessage? Received(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        return row.Read() ? new ReceivedMessage(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3)) : null;
    }

    private static QueueCounts Counted(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        row.Read();
        return new QueueCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
    }

    private T Run<T>(string statement, Func<SqliteCommand, T> run, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = new SqliteCommand(statement, connection);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return run(command);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // A message that was accepted survives a power cut: every commit reaches the disk.
        using var durable = new SqliteCommand("pragma synchronous = full", connection);
        durable.ExecuteNonQuery();
        return connection;
    }
}
