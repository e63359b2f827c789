using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace ImageService.Metadata.Postgres;

/// <summary>Documents as jsonb in one PostgreSQL database.</summary>
public sealed class PostgresImageMetadata : IImageMetadata, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly DocumentTable table;

    public PostgresImageMetadata(string connectionString)
    {
        source = NpgsqlDataSource.Create(connectionString);
        table = new DocumentTable(source);
    }

    public Task<AddedDocument> AddAsync(ImageDocument document, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        await using var insert = Command(
            """
            insert into documents (id, stored_at, body, words, tag_words)
            values ($1, $2, $3, array_to_tsvector(string_to_array(public.unaccent($4), ' ')), array_to_tsvector(string_to_array(public.unaccent($5), ' ')))
            on conflict (id) do nothing
            """,
            Value(document.Id), Value(document.StoredAt.ToUniversalTime()), Json(document),
            Value(TextQuery.WordsOf([document.Title, .. document.Tags])), Value(TextQuery.WordsOf(document.Tags)));
        if (await insert.ExecuteNonQueryAsync(cancellationToken) > 0)
            return new AddedDocument(document, IsNew: true);

        return new AddedDocument((await ReadAsync("select body from documents where id = $1", cancellationToken, Value(document.Id))).Single(), IsNew: false);
    }, cancellationToken);

    public Task SetThumbnailsAsync(string id, IReadOnlyDictionary<int, string> thumbnails, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        await using var update = Command("update documents set body = jsonb_set(body, '{thumbnails}', $2) where id = $1", Value(id), Json(thumbnails));
        return await update.ExecuteNonQueryAsync(cancellationToken);
    }, cancellationToken);

    public Task<ImageDocument?> FindAsync(string id, CancellationToken cancellationToken) => AskAsync(
        async () => (await ReadAsync("select body from documents where id = $1", cancellationToken, Value(id))).SingleOrDefault(), cancellationToken);

    public Task<DocumentPage> ListAsync(string search, int offset, int limit, CancellationToken cancellationToken)
    {
        var terms = SearchTerm.ReadAll(search);
        // Something was typed, but no word of it: nothing matches, rather than everything.
        if (terms.Count == 0 && !string.IsNullOrWhiteSpace(search))
            return Task.FromResult(new DocumentPage([], Total: 0));

        var (words, tags) = (TextQuery.Of(terms.Where(term => !term.IsTag)), TextQuery.Of(terms.Where(term => term.IsTag)));
        const string Found = "from documents where ($1 = '' or words @@ public.unaccent($1)::tsquery) and ($2 = '' or tag_words @@ public.unaccent($2)::tsquery)";
        return AskAsync(async () =>
        {
            var page = await ReadAsync($"select body {Found} order by stored_at desc, id limit $3 offset $4", cancellationToken,
                Value(words), Value(tags), Value(limit), Value(offset));
            await using var count = Command($"select count(*) {Found}", Value(words), Value(tags));
            return new DocumentPage(page, (int)(long)(await count.ExecuteScalarAsync(cancellationToken))!);
        }, cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListWithoutThumbnailsAsync(int limit, CancellationToken cancellationToken) => AskAsync(
        () => QueryAsync("select id from documents where not has_thumbnails order by stored_at limit $1", row => row.GetString(0), cancellationToken, Value(limit)),
        cancellationToken);

    public Task<DocumentCounts> CountAsync(CancellationToken cancellationToken) => AskAsync(
        async () => (await QueryAsync(
            "select count(*), coalesce(sum(length), 0)::bigint, count(*) filter (where has_thumbnails) from documents",
            row => new DocumentCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancellationToken)).Single(),
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        table.Dispose();
        await source.DisposeAsync();
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await table.EnsureAsync(cancellationToken);
            return await ask();
        }
        catch (NpgsqlException failure) when (failure.IsTransient || failure is not PostgresException)
        {
            throw new IOException("The documents cannot be reached at the moment.", failure);
        }
    }

    private Task<IReadOnlyList<ImageDocument>> ReadAsync(string statement, CancellationToken cancellationToken, params NpgsqlParameter[] values)
        => QueryAsync(statement, row => JsonSerializer.Deserialize<ImageDocument>(row.GetString(0), JsonSerializerOptions.Web)!, cancellationToken, values);

    private async Task<IReadOnlyList<T>> QueryAsync<T>(
        string statement, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] values)
    {
        await using var command = Command(statement, values);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var results = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            results.Add(read(rows));
        return results;
    }

    private NpgsqlCommand Command(string statement, params NpgsqlParameter[] values)
    {
        var command = source.CreateCommand(statement);
        command.Parameters.AddRange(values);
        return command;
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Json<T>(T value)
        => new() { TypedValue = JsonSerializer.Serialize(value, JsonSerializerOptions.Web), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
