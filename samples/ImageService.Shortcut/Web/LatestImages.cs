using ImageService.Contracts;
using ImageService.Metadata;

namespace ImageService.Web;

/// <summary>Shortcut 1, a type of a storage project: "the list is already there, why ask a service for it?"</summary>
public sealed class LatestImages(IImageMetadata metadata)    // AR0102
{
    public async Task<IEnumerable<ImageSummary>> ListAsync(CancellationToken cancelled)
    {
        var page = await metadata.ListAsync("", 0, 10, cancelled);    // AR0102
        return page.Documents.Select(image => new ImageSummary(image.Id, image.Title, image.ContentType, image.Length, image.StoredAt));    // AR0102
    }
}
