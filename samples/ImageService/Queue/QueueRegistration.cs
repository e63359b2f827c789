using ImageService.Queue.RabbitMq;
using ImageService.Queue.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.Queue;

public static class QueueRegistration
{
    /// <summary>The file of the queue, the same for those who send and those who receive.</summary>
    public const string PathSetting = "Queue:Path";

    /// <summary>Instead of the file: the <c>amqp:</c> address of a RabbitMQ server, with user and password.</summary>
    public const string RabbitMqSetting = "Queue:RabbitMq";

    /// <summary>For how many seconds a received message is hidden from other receivers; 30 unless said otherwise.</summary>
    public const string VisibilitySetting = "Queue:VisibilitySeconds";

    private const string QueueName = "announcements";

    /// <exception cref="InvalidOperationException">Neither a file nor a server is named.</exception>
    public static IServiceCollection AddMessageQueue(this IServiceCollection services, IConfiguration configuration)
    {
        var visibility = TimeSpan.FromSeconds(configuration.GetValue(VisibilitySetting, 30d));
        if (configuration[RabbitMqSetting] is { Length: > 0 } server)
            return services.AddSingleton<IMessageQueue>(_ => new RabbitMessageQueue(new RabbitSettings(new Uri(server), QueueName, visibility), TimeProvider.System));

        var path = configuration[PathSetting];
        if (string.IsNullOrWhiteSpace(path))
            throw new InvalidOperationException($"The setting '{PathSetting}' or '{RabbitMqSetting}' is missing: it says where the queue is.");

        return services.AddSingleton<IMessageQueue>(new SqliteMessageQueue(new QueueSettings(Path.GetFullPath(path), visibility), TimeProvider.System));
    }
}
