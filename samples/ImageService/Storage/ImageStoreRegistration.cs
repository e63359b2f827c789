using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Storage;

public static class ImageStoreRegistration
{
    /// <summary>The setting that names the folder. Every service that uses the store gets the same one.</summary>
    public const string FolderSetting = "Storage:Folder";

    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static IServiceCollection AddImageStore(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[FolderSetting];
        if (string.IsNullOrWhiteSpace(folder))
            throw new InvalidOperationException($"The setting '{FolderSetting}' is missing: it names the folder of the images.");

        return services.AddSingleton<IImageStore>(new FileImageStore(Path.GetFullPath(folder), TimeProvider.System));
    }
}
