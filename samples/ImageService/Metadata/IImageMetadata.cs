namespace ImageService.Metadata;

/// <summary>The documents of all images, for several processes at once.</summary>
/// <remarks>Every member throws an <see cref="IOException"/> when the documents cannot be reached at the moment.</remarks>
public interface IImageMetadata
{
    /// <summary>Adds a document unless its image has one.</summary>
    Task<AddedDocument> AddAsync(ImageDocument document, CancellationToken cancellationToken);

    /// <summary>Notes the thumbnails of an image in place of those that it had. Says nothing of an image that there is not.</summary>
    Task SetThumbnailsAsync(string id, IReadOnlyDictionary<int, string> thumbnails, CancellationToken cancellationToken);

    Task<ImageDocument?> FindAsync(string id, CancellationToken cancellationToken);

    /// <param name="search">Words of the title or the tags, the last one perhaps unfinished, <c>tag:word</c> of the tags alone; empty for all.</param>
    Task<DocumentPage> ListAsync(string search, int offset, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of images that have no thumbnails, oldest first.</summary>
    Task<IReadOnlyList<string>> ListWithoutThumbnailsAsync(int limit, CancellationToken cancellationToken);

    Task<DocumentCounts> CountAsync(CancellationToken cancellationToken);
}
