using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Storage;

public static class ImageStoreRegistration
{
    /// <summary>The folders of the store: <c>Storage:Roots:0</c> and so on, the same in every service that uses it.</summary>
    public const string RootsSetting = "Storage:Roots";

    /// <summary>On how many roots each content is kept; 2 unless said otherwise.</summary>
    public const string ReplicasSetting = "Storage:Replicas";

    /// <exception cref="InvalidOperationException">There are fewer roots than replicas, or none.</exception>
    public static IServiceCollection AddImageStore(this IServiceCollection services, IConfiguration configuration)
    {
        var roots = configuration.GetSection(RootsSetting).Get<string[]>() ?? [];
        var replicas = configuration.GetValue(ReplicasSetting, Math.Clamp(roots.Length, 1, 2));
        if (roots.Length < replicas || replicas < 1)
            throw new InvalidOperationException($"'{RootsSetting}' names {roots.Length} folders, but '{ReplicasSetting}' asks for {replicas}.");

        return services.AddSingleton<IImageStore>(new FileImageStore(new StoreSettings([.. roots.Select(Path.GetFullPath)], replicas)));
    }
}
