using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ImageService.Queue.RabbitMq;

/// <summary>A quorum queue of RabbitMQ.</summary>
/// <remarks>
/// A text that waits already is added again, since the server does not compare messages. A receiver that dies gives its messages
/// back with its connection; one that keeps a message for too long gives it back at its next call.
/// </remarks>
public sealed class RabbitMessageQueue(RabbitSettings settings, TimeProvider clock) : IMessageQueue, IAsyncDisposable
{
    // A server that is short of disk or memory stops reading from those who publish.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A channel serves one caller at a time.
    private readonly SemaphoreSlim turn = new(1);
    private RabbitSession? current;

    public Task SendAsync(string text, CancellationToken cancellationToken) => AskAsync(async (session, cancelled) =>
    {
        var properties = new BasicProperties { DeliveryMode = DeliveryModes.Persistent, ContentType = "text/plain" };
        await session.Channel.BasicPublishAsync("", settings.QueueName, mandatory: true, properties, Encoding.UTF8.GetBytes(text), cancelled);
        return true;
    }, cancellationToken);

    public Task<ReceivedMessage?> ReceiveAsync(CancellationToken cancellationToken) => AskAsync(async (session, cancelled) =>
    {
        await ReturnOverdueAsync(session, cancelled);
        if (await session.Channel.BasicGetAsync(settings.QueueName, autoAck: false, cancelled) is not { } message)
            return null;

        session.Received[message.DeliveryTag] = clock.GetUtcNow() + settings.Visibility;
        return new ReceivedMessage((long)message.DeliveryTag, session.Id, Encoding.UTF8.GetString(message.Body.Span), AttemptOf(message));
    }, cancellationToken);

    public Task<bool> CompleteAsync(ReceivedMessage message, CancellationToken cancellationToken) => AskAsync(async (session, cancelled) =>
    {
        var isOurs = string.Equals(message.Receipt, session.Id, StringComparison.Ordinal) && session.Received.Remove((ulong)message.Number);
        if (isOurs)
            await session.Channel.BasicAckAsync((ulong)message.Number, multiple: false, cancelled);
        return isOurs;
    }, cancellationToken);

    public Task<QueueCounts> CountAsync(CancellationToken cancellationToken) => AskAsync(async (session, cancelled) =>
    {
        var waiting = await session.Channel.QueueDeclarePassiveAsync(settings.QueueName, cancelled);
        var failed = await session.Channel.QueueDeclarePassiveAsync(RabbitSession.FailedQueueOf(settings), cancelled);
        // AMQP has no question for what other connections have received.
        return new QueueCounts((int)waiting.MessageCount, InWork: null, (int)failed.MessageCount);
    }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        turn.Dispose();
    }

    private async Task ReturnOverdueAsync(RabbitSession session, CancellationToken cancelled)
    {
        foreach (var (number, until) in session.Received.Where(received => received.Value <= clock.GetUtcNow()).ToArray())
        {
            session.Received.Remove(number);
            await session.Channel.BasicNackAsync(number, multiple: false, requeue: true, cancelled);
        }
    }

    private static int AttemptOf(BasicGetResult message)
        => message.BasicProperties.Headers?.TryGetValue("x-delivery-count", out var returned) is true
            ? 1 + Convert.ToInt32(returned, CultureInfo.InvariantCulture)
            : 1;

    private async Task<T> AskAsync<T>(Func<RabbitSession, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (current is not { IsOpen: true })
            {
                await CloseAsync();
                current = await RabbitSession.OpenAsync(settings, deadline.Token);
            }

            return await ask(current, deadline.Token);
        }
        catch (Exception failure) when (failure is RabbitMQClientException or IOException or TimeoutException or OperationCanceledException)
        {
            // Whether the server did what it was asked is not known: a new session starts from what it has.
            await CloseAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new IOException("The queue cannot be reached at the moment.", failure);
        }
        finally
        {
            turn.Release();
        }
    }

    private async ValueTask CloseAsync()
    {
        var closing = current;
        current = null;
        try
        {
            if (closing is not null)
                await closing.DisposeAsync();
        }
        catch (Exception failure) when (failure is RabbitMQClientException or IOException or TimeoutException or OperationCanceledException)
        {
            // It is gone already.
        }
    }
}
