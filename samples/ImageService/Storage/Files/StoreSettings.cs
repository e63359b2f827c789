namespace ImageService.Storage.Files;

/// <summary>Where the store keeps its files. Every service that uses it gets the same settings.</summary>
/// <param name="Roots">Folders on disks of their own, in an order that never changes: a root's number is its place on the ring.</param>
/// <param name="Replicas">On how many roots each content is kept.</param>
public sealed record StoreSettings(IReadOnlyList<string> Roots, int Replicas);
