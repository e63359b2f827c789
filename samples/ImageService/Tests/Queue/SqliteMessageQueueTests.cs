using ImageService.Queue;

namespace ImageService.Tests.Queue;

public sealed class SqliteMessageQueueTests : IDisposable
{
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private readonly SettableClock clock = new();
    private readonly SqliteMessageQueue queue;

    public SqliteMessageQueueTests() => queue = Open();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Messages_come_in_their_order_and_are_gone_once_completed()
    {
        await SendAsync("first", "second");

        var first = await ReceiveAsync();
        var second = await ReceiveAsync();

        Assert.Equal(("first", 1, "second"), (first!.Text, first.Attempt, second!.Text));
        Assert.True(await queue.CompleteAsync(first, CancellationToken.None));
        Assert.True(await queue.CompleteAsync(second, CancellationToken.None));
        Assert.Equal(new QueueCounts(0, 0, 0), await queue.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_is_not_completed_in_time_goes_to_the_next()
    {
        await SendAsync("message");
        var late = await ReceiveAsync();
        Assert.Null(await ReceiveAsync());

        clock.Pass(Visibility);
        var again = await ReceiveAsync();

        Assert.Equal(("message", 2), (again!.Text, again.Attempt));
        Assert.False(await queue.CompleteAsync(late!, CancellationToken.None));
        Assert.True(await queue.CompleteAsync(again, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_always_fails_is_kept_aside()
    {
        await SendAsync("poison");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(attempt, (await ReceiveAsync())!.Attempt);
            clock.Pass(Visibility);
        }

        Assert.Null(await ReceiveAsync());
        Assert.Equal(new QueueCounts(0, 0, Failed: 1), await queue.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_text_that_waits_is_not_added_again()
    {
        await SendAsync("same", "same");

        Assert.Equal(new QueueCounts(Waiting: 1, 0, 0), await queue.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Messages_are_there_for_whoever_opens_the_file_later()
    {
        await SendAsync("kept");

        Assert.Equal("kept", (await Open().ReceiveAsync(CancellationToken.None))!.Text);
    }

    [Fact]
    public async Task Many_receivers_never_get_one_message_twice()
    {
        var texts = Enumerable.Range(0, 60).Select(number => $"{number}").ToArray();
        await SendAsync(texts);
        var queues = new[] { queue, Open(), Open() };

        var received = await Task.WhenAll(texts.Select((_, number) => Task.Run(() => queues[number % 3].ReceiveAsync(CancellationToken.None))));

        Assert.Equal(texts.Order(StringComparer.Ordinal), received.Select(message => message!.Text).Order(StringComparer.Ordinal));
    }

    private SqliteMessageQueue Open() => new(new QueueSettings(Path.Combine(folder.Path, "queue.db"), Visibility), clock);

    private async Task SendAsync(params string[] texts)
    {
        foreach (var text in texts)
            await queue.SendAsync(text, CancellationToken.None);
    }

    private Task<ReceivedMessage?> ReceiveAsync() => queue.ReceiveAsync(CancellationToken.None);
}
