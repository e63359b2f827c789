using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Metadata;

public static class MetadataRegistration
{
    /// <summary>The folder of the documents, the same in every service that uses them.</summary>
    public const string FolderSetting = "Metadata:Folder";

    private const int ShardCount = 2;

    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static IServiceCollection AddImageMetadata(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[FolderSetting];
        if (string.IsNullOrWhiteSpace(folder))
            throw new InvalidOperationException($"The setting '{FolderSetting}' is missing: it names the folder of the documents.");

        return services.AddSingleton<IImageMetadata>(new SqliteImageMetadata(Path.GetFullPath(folder), ShardCount));
    }
}
