using System.Runtime.InteropServices;
using ImageService.Metadata;
using ImageService.Queue;
using ImageService.Storage;

namespace ImageService.Write;

/// <summary>Looks at an upload, stores it, notes it down, announces it: in this order.</summary>
/// <remarks>
/// An image exists when its document does. A crash before leaves bytes that nobody lists; a crash after leaves an image without
/// announcement, which the workers find by themselves.
/// </remarks>
public sealed class ImageIntake(ImageInspector inspector, IImageStore store, IImageMetadata metadata, IMessageQueue queue, TimeProvider clock, ILogger<ImageIntake> log)
{
    public async Task<AcceptedUpload> AcceptAsync(Upload upload, CancellationToken cancellationToken)
    {
        var inspected = await inspector.InspectAsync(upload.Content, cancellationToken);
        if (inspected.Refusal is not null)
            return new AcceptedUpload(Added: null, inspected.Refusal);

        if (await SaveAsync(upload.Content, cancellationToken) is not { } saved)
            return new AcceptedUpload(Added: null, new Refusal(StatusCodes.Status507InsufficientStorage, "The store cannot take an image at the moment."));

        var added = await metadata.AddAsync(
            new ImageDocument(saved.Id, upload.Title, upload.Tags, inspected.ContentType, saved.Length, inspected.Size!, clock.GetUtcNow()),
            cancellationToken);
        // Also when it was there before: repeating an upload is how a person repairs one that failed half way.
        if (added.Document.Thumbnails.Count == 0)
            await AnnounceAsync(saved.Id, cancellationToken);
        return new AcceptedUpload(added, Refusal: null);
    }

    // Full or broken disks: nothing was acknowledged, so the person can simply try again.
    private async Task<SavedContent?> SaveAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var content = Stream(bytes);
        try
        {
            return await store.SaveAsync(content, cancellationToken);
        }
        catch (IOException failure)
        {
            log.LogError(failure, "The store took no image");
            return null;
        }
    }

    // The image is stored and has its document: a worker finds it without the announcement, only later.
    private async Task AnnounceAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await queue.SendAsync(id, cancellationToken);
        }
        catch (IOException failure)
        {
            log.LogWarning(failure, "{Id} is stored but not announced", id);
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> content)
    {
        MemoryMarshal.TryGetArray(content, out var segment);
        return new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
    }
}
