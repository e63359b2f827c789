using ImageService.Queue;
using ImageService.Queue.RabbitMq;
using ImageService.Tests.Distributed;

namespace ImageService.Tests.Queue;

[Collection(DistributedCollection.Name)]
public sealed class RabbitMessageQueueTests(DistributedFixture system) : MessageQueueTests, IAsyncLifetime
{
    // The queue of one test.
    private readonly string name = $"test-{Guid.NewGuid():N}";
    private readonly List<RabbitMessageQueue> opened = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var queue in opened)
            await queue.DisposeAsync();
    }

    [DistributedFact]
    public override Task Messages_come_in_their_order_and_are_gone_once_completed() => base.Messages_come_in_their_order_and_are_gone_once_completed();

    [DistributedFact]
    public override Task A_message_that_is_not_completed_in_time_goes_to_the_next() => base.A_message_that_is_not_completed_in_time_goes_to_the_next();

    [DistributedFact]
    public override Task A_message_that_always_fails_is_kept_aside() => base.A_message_that_always_fails_is_kept_aside();

    [DistributedFact]
    public override Task Messages_are_there_for_whoever_opens_the_file_later() => base.Messages_are_there_for_whoever_opens_the_file_later();

    [DistributedFact]
    public override Task Many_receivers_never_get_one_message_twice() => base.Many_receivers_never_get_one_message_twice();

    [DistributedFact]
    public async Task What_a_receiver_had_goes_to_the_next_when_it_dies()
    {
        await SendAsync("message");
        Assert.Equal(1, (await Queue.ReceiveAsync(CancellationToken.None))!.Attempt);

        await opened[0].DisposeAsync();

        var next = Open();
        var again = await Eventually.IsAsync(() => next.ReceiveAsync(CancellationToken.None), message => message is not null);
        Assert.Equal(("message", 2), (again!.Text, again.Attempt));
    }

    [DistributedFact]
    public async Task A_receipt_of_an_earlier_connection_completes_nothing()
    {
        await SendAsync("message");
        var received = await Queue.ReceiveAsync(CancellationToken.None);

        Assert.False(await Open().CompleteAsync(received!, CancellationToken.None));
    }

    protected override IMessageQueue Open()
    {
        var queue = new RabbitMessageQueue(new RabbitSettings(new Uri(system.Setting("Queue:RabbitMq")), name, Visibility), Clock);
        opened.Add(queue);
        return queue;
    }
}
