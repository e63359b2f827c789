using Microsoft.Extensions.Caching.Distributed;

namespace ImageService.Web;

/// <summary>Shortcut 5, a cache that the page was only to read: "then the next visitor has it faster."</summary>
public sealed class PageCache(IDistributedCache cache)
{
    public Task<string?> FindAsync(string page, CancellationToken cancelled) => cache.GetStringAsync(page, cancelled);

    public Task KeepAsync(string page, string html, CancellationToken cancelled) => cache.SetStringAsync(page, html, cancelled);    // AR0105
}
