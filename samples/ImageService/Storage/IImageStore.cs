namespace ImageService.Storage;

/// <summary>Where images are kept. An image is named by its content, so the same one is kept once.</summary>
public interface IImageStore
{
    /// <summary>Stores the content as a whole or not at all.</summary>
    /// <exception cref="IOException">The content could not be read to its end, or not be written.</exception>
    Task<SavedImage> SaveAsync(NewImage image, Stream content, CancellationToken cancellationToken);

    /// <summary>The image, or null when there is none: also for an id that is none.</summary>
    Task<StoredImage?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>All whole images, newest first.</summary>
    Task<IReadOnlyList<StoredImage>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The content of a whole image, or null. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken);
}
