using ImageService.Storage.Files;
using ImageService.Storage.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Storage;

public static class ImageStoreRegistration
{
    /// <summary>The folders of the store: <c>Storage:Roots:0</c> and so on, the same in every service that uses it.</summary>
    public const string RootsSetting = "Storage:Roots";

    /// <summary>On how many roots each content is kept; 2 unless said otherwise.</summary>
    public const string ReplicasSetting = "Storage:Replicas";

    /// <summary>Instead of the folders an S3-compatible store: its <c>Endpoint</c>, <c>Bucket</c>, <c>AccessKey</c> and <c>SecretKey</c>.</summary>
    public const string S3Section = "Storage:S3";

    /// <exception cref="InvalidOperationException">There are fewer roots than replicas, or none; or something is missing about the object store.</exception>
    public static IServiceCollection AddImageStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection(S3Section).Exists())
        {
            var bucket = S3(configuration);
            return services.AddSingleton<IImageStore>(_ => new S3ImageStore(bucket));
        }

        var roots = configuration.GetSection(RootsSetting).Get<string[]>() ?? [];
        var replicas = configuration.GetValue(ReplicasSetting, Math.Clamp(roots.Length, 1, 2));
        if (roots.Length < replicas || replicas < 1)
            throw new InvalidOperationException($"'{RootsSetting}' names {roots.Length} folders, but '{ReplicasSetting}' asks for {replicas}.");

        return services.AddSingleton<IImageStore>(new FileImageStore(new StoreSettings([.. roots.Select(Path.GetFullPath)], replicas)));
    }

    private static S3Settings S3(IConfiguration configuration)
    {
        string Required(string name) => configuration[$"{S3Section}:{name}"] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting '{S3Section}:{name}' is missing: the store of images needs it.");

        return new S3Settings(new Uri(Required("Endpoint")), Required("Bucket"), Required("AccessKey"), Required("SecretKey"));
    }
}
