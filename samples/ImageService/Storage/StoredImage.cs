namespace ImageService.Storage;

/// <summary>A whole image in the store.</summary>
/// <param name="Id">The SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
public sealed record StoredImage(string Id, string Name, string ContentType, long Length, DateTimeOffset StoredAt);
