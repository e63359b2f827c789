using ImageService.Metadata;

namespace ImageService.Write;

/// <summary>What became of an upload: one of the two is null.</summary>
public sealed record AcceptedUpload(AddedDocument? Added, Refusal? Refusal);
