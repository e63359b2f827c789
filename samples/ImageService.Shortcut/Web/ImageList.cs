using ImageService.Metadata;

namespace ImageService.Web.Parts;

/// <summary>Shortcut 4, a service in the process of the page that hands out the storage it was to hide.</summary>
public sealed class ImageList(IImageMetadata metadata, IConfiguration configuration)
{
    public IImageMetadata Documents => metadata;    // AR0108

    public bool IsStored(string id) => File.Exists(Path.Combine(configuration["Storage:Folder"]!, id));    // AR0106
}
