using ImageService.Contracts;
using ImageService.Metadata;
using ImageService.Storage;

namespace ImageService.Thumbnails;

/// <summary>Makes the thumbnails of one image. Doing it twice has the effect of doing it once.</summary>
/// <remarks>
/// The same picture gives the same bytes, the same bytes have the same name, and the document is changed as a whole.
/// </remarks>
public sealed class ThumbnailWork(IImageStore store, IImageMetadata metadata)
{
    /// <returns>False when the original cannot be read at the moment.</returns>
    public async Task<bool> MakeAsync(string imageId, CancellationToken cancellationToken)
    {
        await using var original = await store.OpenAsync(imageId, cancellationToken);
        if (original is null)
            return false;

        using var picture = Picture.Decode(original);
        var thumbnails = new Dictionary<int, string>();
        foreach (var size in ThumbnailSizes.All)
        {
            using var content = new MemoryStream(picture.Shrink(size), writable: false);
            thumbnails[size] = (await store.SaveAsync(content, cancellationToken)).Id;
        }

        await metadata.SetThumbnailsAsync(imageId, thumbnails, cancellationToken);
        return true;
    }
}
