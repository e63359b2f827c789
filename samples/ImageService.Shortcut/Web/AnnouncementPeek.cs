using RabbitMQ.Client;

namespace ImageService.Web;

/// <summary>Shortcut 9, the wrong end of a queue: "I only want to see what is in it."</summary>
public sealed class AnnouncementPeek(IChannel channel)
{
    public async Task TellAsync(ReadOnlyMemory<byte> clicks, CancellationToken cancelled)
        => await channel.BasicPublishAsync("", "announcements", clicks, cancelled);

    public async Task<int> CountAsync(CancellationToken cancelled)
    {
        var next = await channel.BasicGetAsync("announcements", autoAck: true, cancelled);    // AR0205
        return next is null ? 0 : (int)next.MessageCount + 1;
    }
}
