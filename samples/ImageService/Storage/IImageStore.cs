namespace ImageService.Storage;

/// <summary>Where bytes are kept, originals and thumbnails alike. A content is named by its hash, so the same one is kept once.</summary>
public interface IImageStore
{
    /// <summary>Stores the content as a whole, on as many roots as it shall have replicas, or not at all.</summary>
    /// <exception cref="IOException">The content could not be read to its end, or too few roots could take it.</exception>
    Task<SavedContent> SaveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>The content from the first root that has it undamaged, or null. The caller disposes it.</summary>
    /// <exception cref="IOException">The store cannot be reached at the moment.</exception>
    Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken);

    /// <summary>Brings the replicas of one content back to their number and places.</summary>
    Task<RepairedContent> RepairAsync(string id, CancellationToken cancellationToken);
}
