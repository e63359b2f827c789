using ImageService.Metadata;
using ImageService.Storage;
using Microsoft.Extensions.Caching.Hybrid;

namespace ImageService.Retrieval;

/// <summary>The documents and thumbnails that are asked for again and again, kept close.</summary>
/// <remarks>Only what can no longer change is kept: an image without thumbnails, or a thumbnail that cannot be read, is asked for anew.</remarks>
public sealed class HotImages(HybridCache cache, IImageMetadata metadata, IImageStore store, ILogger<HotImages> log)
{
    public const int MaxThumbnailBytes = 4 * 1024 * 1024;

    // A rebuild may give an image other thumbnails; for this long the old ones are still served, and they are still in the store.
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = TimeSpan.FromMinutes(1) };

    public async ValueTask<ImageDocument?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var key = $"document/{id}";
        var document = await cache.GetOrCreateAsync(key, async cancelled => await metadata.FindAsync(id, cancelled), Options, cancellationToken: cancellationToken);
        if (document is null || document.Thumbnails.Count == 0)
            await ForgetAsync(key, cancellationToken);
        return document;
    }

    /// <summary>The bytes of a thumbnail, or null when no root has them undamaged.</summary>
    /// <param name="id">Of the thumbnail itself.</param>
    public async ValueTask<byte[]?> ReadThumbnailAsync(string id, CancellationToken cancellationToken)
    {
        var key = $"content/{id}";
        var content = await cache.GetOrCreateAsync(key, async cancelled => await ReadAsync(id, cancelled), Options, cancellationToken: cancellationToken);
        if (content is null)
            await ForgetAsync(key, cancellationToken);
        return content;
    }

    // Unlike a read or a write, a removal fails when the cache's server is down. The answer is right all the same, and the entry ends by itself.
    private async ValueTask ForgetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await cache.RemoveAsync(key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "'{Key}' could not be removed from the cache", key);
        }
    }

    private async Task<byte[]?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenAsync(id, cancellationToken);
        if (content is null)
            return null;

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }
}
