namespace ImageService.Web.Clients;

/// <summary>What a person says of an image.</summary>
/// <param name="Tags">With commas between them, or empty.</param>
public sealed record NewUpload(string Name, string Tags);
