using ImageService.Contracts;
using ImageService.Storage;

namespace ImageService.Web;

/// <summary>Shortcut 1, a type of the storage project: "the list is already there, why ask a service for it?"</summary>
public sealed class LatestImages(IImageStore store)
{
    public async Task<IEnumerable<ImageSummary>> ListAsync(CancellationToken cancelled)
    {
        var images = await store.ListAsync(cancelled);
        return images.Take(10).Select(image => new ImageSummary(image.Id, image.Name, image.ContentType, image.Length, image.StoredAt));
    }
}
