namespace ImageService.Toolbox;

/// <summary>How much a folder holds.</summary>
public static class FolderSize
{
    public static long Of(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
