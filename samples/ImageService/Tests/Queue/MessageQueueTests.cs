using ImageService.Queue;

namespace ImageService.Tests.Queue;

/// <summary>What every queue does.</summary>
public abstract class MessageQueueTests
{
    protected static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    private protected SettableClock Clock { get; } = new();

    protected IMessageQueue Queue => field ??= Open();

    /// <summary>Opens the queue of this test once more, as another process does.</summary>
    protected abstract IMessageQueue Open();

    [Fact]
    public virtual async Task Messages_come_in_their_order_and_are_gone_once_completed()
    {
        await SendAsync("first", "second");

        var first = await ReceiveAsync();
        var second = await ReceiveAsync();

        Assert.Equal(("first", 1, "second"), (first!.Text, first.Attempt, second!.Text));
        Assert.True(await Queue.CompleteAsync(first, CancellationToken.None));
        Assert.True(await Queue.CompleteAsync(second, CancellationToken.None));
        var counts = await Queue.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.Failed));
    }

    [Fact]
    public virtual async Task A_message_that_is_not_completed_in_time_goes_to_the_next()
    {
        await SendAsync("message");
        var late = await ReceiveAsync();
        Assert.Null(await ReceiveAsync());

        Clock.Pass(Visibility);
        var again = await ReceiveAsync();

        Assert.Equal(("message", 2), (again!.Text, again.Attempt));
        Assert.False(await Queue.CompleteAsync(late!, CancellationToken.None));
        Assert.True(await Queue.CompleteAsync(again, CancellationToken.None));
    }

    [Fact]
    public virtual async Task A_message_that_always_fails_is_kept_aside()
    {
        await SendAsync("poison");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(attempt, (await ReceiveAsync())!.Attempt);
            Clock.Pass(Visibility);
        }

        Assert.Null(await ReceiveAsync());
        await Eventually.IsAsync(() => Queue.CountAsync(CancellationToken.None), counts => counts is { Waiting: 0, Failed: 1 });
    }

    [Fact]
    public virtual async Task Messages_are_there_for_whoever_opens_the_file_later()
    {
        await SendAsync("kept");

        Assert.Equal("kept", (await Open().ReceiveAsync(CancellationToken.None))!.Text);
    }

    [Fact]
    public virtual async Task Many_receivers_never_get_one_message_twice()
    {
        var texts = Enumerable.Range(0, 60).Select(number => $"{number}").ToArray();
        await SendAsync(texts);
        var queues = new[] { Queue, Open(), Open() };

        var received = await Task.WhenAll(texts.Select((_, number) => Task.Run(() => queues[number % 3].ReceiveAsync(CancellationToken.None))));

        Assert.Equal(texts.Order(StringComparer.Ordinal), received.Select(message => message!.Text).Order(StringComparer.Ordinal));
    }

    protected async Task SendAsync(params string[] texts)
    {
        foreach (var text in texts)
            await Queue.SendAsync(text, CancellationToken.None);
    }

    private Task<ReceivedMessage?> ReceiveAsync() => Queue.ReceiveAsync(CancellationToken.None);
}
