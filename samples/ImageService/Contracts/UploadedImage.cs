namespace ImageService.Contracts;

/// <summary>The write service's answer to an accepted upload.</summary>
/// <param name="IsNew">False when the same content was stored before: it is kept once, under its first name.</param>
public sealed record UploadedImage(ImageSummary Image, bool IsNew);
