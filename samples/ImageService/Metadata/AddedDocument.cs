namespace ImageService.Metadata;

/// <summary>The result of adding.</summary>
/// <param name="IsNew">False when the image was there before: its first title, tags and time stay.</param>
public sealed record AddedDocument(ImageDocument Document, bool IsNew);
