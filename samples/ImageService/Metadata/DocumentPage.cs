namespace ImageService.Metadata;

/// <summary>Some of the documents that were asked for, newest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
public sealed record DocumentPage(IReadOnlyList<ImageDocument> Documents, int Total);
