using ImageService.Toolbox;

namespace ImageService.Web;

/// <summary>Shortcut 14, a helper in between: "it is only the toolbox, and that belongs to nobody."</summary>
public sealed class UsedSpace(IConfiguration configuration)
{
    // AR0102 by 'archrules check', which sees what the toolbox does.
    public long Read() => FolderSize.Of(configuration["Storage:Folder"]!);
}
