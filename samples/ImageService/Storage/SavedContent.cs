namespace ImageService.Storage;

/// <summary>The result of saving.</summary>
/// <param name="Id">The SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
public sealed record SavedContent(string Id, long Length);
