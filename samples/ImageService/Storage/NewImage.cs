namespace ImageService.Storage;

/// <summary>What is known of an image before it is stored.</summary>
public sealed record NewImage(string Name, string ContentType);
