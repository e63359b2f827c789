using RabbitMQ.Client;

namespace ImageService.Queue.RabbitMq;

/// <summary>One connection with its queues declared. What was received in it goes back to the queue when it ends.</summary>
internal sealed class RabbitSession : IAsyncDisposable
{
    private readonly IConnection connection;

    private RabbitSession(IConnection connection, IChannel channel) => (this.connection, Channel) = (connection, channel);

    /// <summary>Told in every receipt: a number of one session means nothing in the next.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public IChannel Channel { get; }

    public bool IsOpen => connection.IsOpen && Channel.IsOpen;

    /// <summary>The messages in our hands, and when each has to go back.</summary>
    public Dictionary<ulong, DateTimeOffset> Received { get; } = [];

    public static string FailedQueueOf(RabbitSettings settings) => $"{settings.QueueName}.failed";

    public static async Task<RabbitSession> OpenAsync(RabbitSettings settings, CancellationToken cancellationToken)
    {
        // Opened anew by whoever needs it next: a recovery in the background would hide that messages went back meanwhile.
        var factory = new ConnectionFactory
        {
            Uri = settings.Server,
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
        };
        var connection = await factory.CreateConnectionAsync(cancellationToken);
        try
        {
            // A publish returns when the server has confirmed that the message is on the disks of a majority.
            var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
            await DeclareAsync(channel, settings, cancellationToken);
            return new RabbitSession(connection, channel);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task DeclareAsync(IChannel channel, RabbitSettings settings, CancellationToken cancellationToken)
    {
        var failed = FailedQueueOf(settings);
        await channel.QueueDeclareAsync(failed, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(settings.QueueName, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                // Counts what came back, so the first delivery is not in it.
                ["x-delivery-limit"] = settings.MaxAttempts - 1,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = failed,
                // Without these two a message could be lost on its way to the failed ones.
                ["x-dead-letter-strategy"] = "at-least-once",
                ["x-overflow"] = "reject-publish",
            },
            cancellationToken: cancellationToken);
    }
}
