using System.Globalization;

namespace ImageService.Metadata.Sqlite;

/// <summary>Documents in several SQLite files, each image in the one that its id points to.</summary>
/// <remarks>
/// SQLite has no asynchronous IO. The calls are short, and run on the pool so that a wait for another process's lock holds up
/// nobody else's request.
/// </remarks>
public sealed class SqliteImageMetadata : IImageMetadata
{
    private readonly DocumentShard[] shards;

    /// <param name="shardCount">Fixed for the life of a folder: documents, unlike images, are not moved.</param>
    public SqliteImageMetadata(string folder, int shardCount)
        => shards = [.. Enumerable.Range(0, shardCount)
            .Select(number => new DocumentShard(Path.Combine(folder, FormattableString.Invariant($"documents-{number}.db"))))];

    public Task<AddedDocument> AddAsync(ImageDocument document, CancellationToken cancellationToken) => Task.Run(() =>
    {
        var shard = ShardOf(document.Id) ?? throw new ArgumentException($"'{document.Id}' is not a SHA-256 in hexadecimal digits.", nameof(document));
        return shard.TryAdd(document) ? new AddedDocument(document, IsNew: true) : new AddedDocument(shard.Find(document.Id)!, IsNew: false);
    }, cancellationToken);

    public Task SetThumbnailsAsync(string id, IReadOnlyDictionary<int, string> thumbnails, CancellationToken cancellationToken)
        => Task.Run(() => ShardOf(id)?.SetThumbnails(id, thumbnails), cancellationToken);

    public Task<ImageDocument?> FindAsync(string id, CancellationToken cancellationToken)
        => Task.Run(() => ShardOf(id)?.Find(id), cancellationToken);

    public Task<DocumentPage> ListAsync(string search, int offset, int limit, CancellationToken cancellationToken) => Task.Run(() =>
    {
        var terms = SearchTerm.ReadAll(search);
        // Something was typed, but no word of it: nothing matches, rather than everything.
        if (terms.Count == 0 && !string.IsNullOrWhiteSpace(search))
            return new DocumentPage([], Total: 0);

        // The page may lie in one shard alone, so each gives its newest up to the end of the page.
        var found = Array.ConvertAll(shards, shard => shard.List(FtsQuery.Of(terms), offset + limit));
        var newest = found.SelectMany(part => part.Documents)
            .OrderByDescending(document => document.StoredAt).ThenBy(document => document.Id, StringComparer.Ordinal);
        return new DocumentPage([.. newest.Skip(offset).Take(limit)], found.Sum(part => part.Total));
    }, cancellationToken);

    public Task<IReadOnlyList<string>> ListWithoutThumbnailsAsync(int limit, CancellationToken cancellationToken)
        => Task.Run<IReadOnlyList<string>>(() => [.. shards.SelectMany(shard => shard.ListWithoutThumbnails(limit)).Take(limit)], cancellationToken);

    public Task<DocumentCounts> CountAsync(CancellationToken cancellationToken) => Task.Run(() =>
    {
        var counts = Array.ConvertAll(shards, shard => shard.Count());
        return new DocumentCounts(counts.Sum(count => count.Images), counts.Sum(count => count.Bytes), counts.Sum(count => count.WithThumbnails));
    }, cancellationToken);

    // The last digits, since the first ones place the content on the ring: the two spread independently.
    private DocumentShard? ShardOf(string id)
        => id.Length == 64 && uint.TryParse(id.AsSpan(56), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var tail)
            ? shards[tail % shards.Length]
            : null;
}
