using ImageService.Contracts;

namespace ImageService.Web.Clients;

/// <summary>Exactly one of the two is not null.</summary>
public sealed record UploadAnswer(UploadedImage? Image, UploadRefusal? Refusal);
