using ImageService.Metadata.Postgres;
using ImageService.Metadata.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Metadata;

public static class MetadataRegistration
{
    /// <summary>The folder of the documents, the same in every service that uses them.</summary>
    public const string FolderSetting = "Metadata:Folder";

    /// <summary>Instead of the folder: the connection string of a PostgreSQL database.</summary>
    public const string PostgresSetting = "Metadata:Postgres";

    private const int ShardCount = 2;

    /// <exception cref="InvalidOperationException">Both settings are missing.</exception>
    public static IServiceCollection AddImageMetadata(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[PostgresSetting] is { Length: > 0 } postgres)
            return services.AddSingleton<IImageMetadata>(_ => new PostgresImageMetadata(postgres));

        var folder = configuration[FolderSetting];
        if (string.IsNullOrWhiteSpace(folder))
            throw new InvalidOperationException($"The setting '{FolderSetting}' or '{PostgresSetting}' is missing: it says where the documents are.");

        return services.AddSingleton<IImageMetadata>(new SqliteImageMetadata(Path.GetFullPath(folder), ShardCount));
    }
}
