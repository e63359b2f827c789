using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Queue;

public static class QueueRegistration
{
    /// <summary>The file of the queue, the same for those who send and those who receive.</summary>
    public const string PathSetting = "Queue:Path";

    /// <summary>For how many seconds a received message is hidden from other receivers; 30 unless said otherwise.</summary>
    public const string VisibilitySetting = "Queue:VisibilitySeconds";

    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static IServiceCollection AddMessageQueue(this IServiceCollection services, IConfiguration configuration)
    {
        var path = configuration[PathSetting];
        if (string.IsNullOrWhiteSpace(path))
            throw new InvalidOperationException($"The setting '{PathSetting}' is missing: it names the file of the queue.");

        var settings = new QueueSettings(Path.GetFullPath(path), TimeSpan.FromSeconds(configuration.GetValue(VisibilitySetting, 30d)));
        return services.AddSingleton<IMessageQueue>(new SqliteMessageQueue(settings, TimeProvider.System));
    }
}
