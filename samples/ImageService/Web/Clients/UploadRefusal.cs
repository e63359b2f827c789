namespace ImageService.Web.Clients;

/// <summary>Why an upload was refused, in words for the person who tried.</summary>
/// <param name="Status">The HTTP status, between 400 and 499.</param>
public sealed record UploadRefusal(int Status, string Reason);
