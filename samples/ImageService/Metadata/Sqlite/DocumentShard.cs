using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ImageService.Metadata.Sqlite;

/// <summary>One SQLite file of documents with their full-text index.</summary>
internal sealed class DocumentShard
{
    private const string Schema = """
        pragma journal_mode = wal;
        create table if not exists documents (
            id text primary key,
            storedAt integer not null,
            length integer generated always as (body ->> '$.length'),
            hasThumbnails integer generated always as (body -> '$.thumbnails' <> '{}'),
            body text not null) strict;
        create index if not exists newest on documents (storedAt desc, id);
        create index if not exists waiting on documents (hasThumbnails, storedAt);
        create virtual table if not exists words using fts5 (id unindexed, title, tags, tokenize = 'unicode61 remove_diacritics 2');
        """;

    private readonly string connectionString;

    public DocumentShard(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10 }.ToString();
        using var connection = Open();
        using var command = new SqliteCommand(Schema, connection);
        command.ExecuteNonQuery();
    }

    public bool TryAdd(ImageDocument document)
    {
        using var connection = Open();
        // Immediate: a transaction that starts by reading and then writes may find the file changed, and would have to start again.
        using var transaction = connection.BeginTransaction(deferred: false);
        var added = connection.Execute("insert or ignore into documents (id, storedAt, body) values ($id, $storedAt, $body)",
            ("$id", document.Id), ("$storedAt", document.StoredAt.UtcTicks), ("$body", JsonSerializer.Serialize(document, JsonSerializerOptions.Web)));
        if (added > 0)
        {
            connection.Execute("insert into words (id, title, tags) values ($id, $title, $tags)",
                ("$id", document.Id), ("$title", document.Title), ("$tags", string.Join(" | ", document.Tags)));
        }

        transaction.Commit();
        return added > 0;
    }

    public void SetThumbnails(string id, IReadOnlyDictionary<int, string> thumbnails)
    {
        using var connection = Open();
        connection.Execute("update documents set body = json_set(body, '$.thumbnails', json($thumbnails)) where id = $id",
            ("$id", id), ("$thumbnails", JsonSerializer.Serialize(thumbnails, JsonSerializerOptions.Web)));
    }

    public ImageDocument? Find(string id)
    {
        using var connection = Open();
        return connection.Query("select body from documents where id = $id", Document, ("$id", id)).SingleOrDefault();
    }

    public (IReadOnlyList<ImageDocument> Documents, int Total) List(string search, int count)
    {
        const string Newest = "order by storedAt desc, id limit $count";
        using var connection = Open();
        if (search.Length == 0)
        {
            return (connection.Query($"select body from documents {Newest}", Document, ("$count", count)),
                connection.Query("select count(*) from documents", row => row.GetInt32(0)).Single());
        }

        const string Found = "where id in (select id from words where words match $search)";
        return (connection.Query($"select body from documents {Found} {Newest}", Document, ("$count", count), ("$search", search)),
            connection.Query($"select count(*) from documents {Found}", row => row.GetInt32(0), ("$search", search)).Single());
    }

    public IReadOnlyList<string> ListWithoutThumbnails(int count)
    {
        using var connection = Open();
        return connection.Query("select id from documents where hasThumbnails = 0 order by storedAt limit $count", row => row.GetString(0), ("$count", count));
    }

    public DocumentCounts Count()
    {
        using var connection = Open();
        return connection.Query("select count(*), coalesce(sum(length), 0), coalesce(sum(hasThumbnails), 0) from documents",
            row => new DocumentCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))).Single();
    }

    // Connections are pooled: opening one costs no more than its pragma.
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // An acknowledged image survives a power cut: every commit reaches the disk.
        connection.Execute("pragma synchronous = full");
        return connection;
    }

    private static ImageDocument Document(SqliteDataReader row)
        => JsonSerializer.Deserialize<ImageDocument>(row.GetString(0), JsonSerializerOptions.Web)!;
}
