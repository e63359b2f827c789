using Npgsql;

namespace ImageService.Metadata.Postgres;

/// <summary>The table of the documents, made by whoever comes first.</summary>
internal sealed class DocumentTable(NpgsqlDataSource source) : IDisposable
{
    // Several processes come at once, and "if not exists" alone does not keep two of them from making the same table.
    private const string Schema = """
        select pg_advisory_xact_lock(1769040227);
        create extension if not exists unaccent schema public;
        create table if not exists documents (
            id text primary key,
            stored_at timestamptz not null,
            body jsonb not null,
            words tsvector not null,
            tag_words tsvector not null,
            length bigint generated always as ((body ->> 'length')::bigint) stored,
            has_thumbnails boolean generated always as (body -> 'thumbnails' <> '{}'::jsonb) stored);
        create index if not exists newest on documents (stored_at desc, id);
        create index if not exists waiting on documents (stored_at) where not has_thumbnails;
        create index if not exists found on documents using gin (words, tag_words);
        """;

    private readonly SemaphoreSlim making = new(1);
    private volatile bool isThere;

    /// <summary>Returns when the table is there. A server that is down now may be up at the next call.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (isThere)
            return;

        await making.WaitAsync(cancellationToken);
        try
        {
            if (isThere)
                return;

            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Schema, connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            isThere = true;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();
}
