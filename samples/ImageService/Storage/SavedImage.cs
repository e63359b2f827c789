namespace ImageService.Storage;

/// <summary>The result of saving.</summary>
/// <param name="IsNew">False when the content was there before: the first name and time stay.</param>
public sealed record SavedImage(StoredImage Image, bool IsNew);
