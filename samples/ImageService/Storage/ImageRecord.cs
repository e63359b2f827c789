using System.Text.Json;

namespace ImageService.Storage;

/// <summary>The small JSON file beside a content. It is written last: an image exists when its record does.</summary>
internal static class ImageRecord
{
    public const string Extension = ".json";

    public static async Task WriteAsync(string root, StoredImage image, CancellationToken cancellationToken)
    {
        if (!ContentAddress.TryParse(image.Id, out var address))
            throw new ArgumentException($"'{image.Id}' is not a SHA-256 in hexadecimal digits.", nameof(image));

        await using var pending = new PendingFile(root);
        await JsonSerializer.SerializeAsync(pending.Content, image, JsonSerializerOptions.Web, cancellationToken);
        await pending.MoveToAsync(address.RecordPath(root));
    }

    /// <summary>The image, or null when its record or its content is missing, damaged or of another length.</summary>
    public static async Task<StoredImage?> FindAsync(string root, ContentAddress address, CancellationToken cancellationToken)
    {
        var image = await ReadAsync(address.RecordPath(root), cancellationToken);
        if (image is null || !string.Equals(image.Id, address.Id, StringComparison.Ordinal))
            return null;

        var content = new FileInfo(address.ContentPath(root));
        return content.Exists && content.Length == image.Length ? image : null;
    }

    private static async Task<StoredImage?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<StoredImage>(file, JsonSerializerOptions.Web, cancellationToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
