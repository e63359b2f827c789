namespace ImageService.Web;

/// <summary>Shortcut 3, the file system: "both run on the same machine anyway."</summary>
public sealed class OriginalFile(IConfiguration configuration)
{
    public IResult Serve(string id)
    {
        var path = Path.Combine(configuration["Storage:Folder"]!, id[..2], id);
        return File.Exists(path) ? Results.Stream(File.OpenRead(path), "image/png") : Results.NotFound();    // AR0102
    }
}
