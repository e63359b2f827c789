using ImageService.Queue;
using ImageService.Queue.Sqlite;

namespace ImageService.Tests.Queue;

public sealed class SqliteMessageQueueTests : MessageQueueTests, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task A_text_that_waits_is_not_added_again()
    {
        await SendAsync("same", "same");

        Assert.Equal(new QueueCounts(Waiting: 1, 0, 0), await Queue.CountAsync(CancellationToken.None));
    }

    protected override IMessageQueue Open() => new SqliteMessageQueue(new QueueSettings(Path.Combine(folder.Path, "queue.db"), Visibility), Clock);
}
