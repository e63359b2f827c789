namespace ImageService.Metadata;

/// <summary>The size of an image as it lies in its file, before any orientation is applied.</summary>
public sealed record PixelSize(int Width, int Height);
