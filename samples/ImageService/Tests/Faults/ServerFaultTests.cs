using System.Net;
using System.Net.Http.Json;
using ImageService.Contracts;
using ImageService.Queue;
using ImageService.Queue.RabbitMq;
using ImageService.Tests.Distributed;

namespace ImageService.Tests.Faults;

/// <summary>Servers that die under the distributed system. Each test brings its server back, and looks at what is there then.</summary>
[Collection(DistributedCollection.Name)]
public sealed class ServerFaultTests(DistributedFixture system)
{
    [DistributedFact]
    public async Task Without_the_cache_every_image_is_stored_and_served()
    {
        var (before, beforeContent) = await system.StoreAsync();
        await system.WithThumbnailsAsync(before.Id);
        await system.Servers.KillAsync("redis");

        var (during, duringContent) = await system.StoreAsync();
        await system.WithThumbnailsAsync(during.Id);

        foreach (var (id, content) in new[] { (before.Id, beforeContent), (during.Id, duringContent) })
        {
            Assert.Equal(content, await system.Retrieval.GetByteArrayAsync(ImageRoutes.OriginalOf(id)));
            Assert.NotEmpty(await system.Retrieval.GetByteArrayAsync(ImageRoutes.ThumbnailOf(id, ThumbnailSizes.Medium)));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await system.Retrieval.GetAsync(ImageRoutes.ImageOf(new string('0', 64)))).StatusCode);
        await system.Servers.StartAgainAsync("redis", CancellationToken.None);
    }

    [DistributedFact]
    public async Task Without_the_queue_images_are_stored_and_get_their_thumbnails_later_and_what_it_had_is_there_again()
    {
        await using var queue = new RabbitMessageQueue(
            new RabbitSettings(new Uri(system.Setting("Queue:RabbitMq")), $"test-{Guid.NewGuid():N}", TimeSpan.FromMinutes(1)), TimeProvider.System);
        await queue.SendAsync("accepted before", CancellationToken.None);
        await system.Servers.KillAsync("rabbitmq");

        var (image, content) = await system.StoreAsync();
        Assert.Equal(content, await system.Retrieval.GetByteArrayAsync(ImageRoutes.OriginalOf(image.Id)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await system.Write.GetAsync(ImageRoutes.QueueCounts)).StatusCode);
        await Assert.ThrowsAsync<IOException>(() => queue.SendAsync("refused", CancellationToken.None));

        await system.Servers.StartAgainAsync("rabbitmq", CancellationToken.None);
        await system.WithThumbnailsAsync(image.Id);
        var kept = await Eventually.IsAsync(() => ReceiveAsync(queue), message => message is not null);
        Assert.Equal("accepted before", kept!.Text);
    }

    [DistributedFact]
    public async Task Without_the_documents_an_upload_is_refused_and_the_same_one_succeeds_afterwards()
    {
        var images = await ImagesAsync();
        var content = SamplePicture.NewPng();
        await system.Servers.KillAsync("postgres");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await UploadAsync(content));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await system.Retrieval.GetAsync(ImageRoutes.Images)).StatusCode);

        await system.Servers.StartAgainAsync("postgres", CancellationToken.None);
        // Connections of before the kill fail once each.
        await Eventually.IsAsync(() => UploadAsync(content), status => status is HttpStatusCode.Created);
        Assert.Equal(images + 1, await ImagesAsync());
    }

    [DistributedFact]
    public async Task Without_the_object_store_an_upload_is_refused_and_everything_is_there_again_afterwards()
    {
        var (before, beforeContent) = await system.StoreAsync();
        var images = await ImagesAsync();
        var content = SamplePicture.NewPng();
        await system.Servers.KillAsync("swift");

        Assert.Equal(HttpStatusCode.InsufficientStorage, await UploadAsync(content));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await system.Retrieval.GetAsync(ImageRoutes.OriginalOf(before.Id))).StatusCode);
        Assert.Equal(images, await ImagesAsync());

        await system.Servers.StartAgainAsync("swift", CancellationToken.None);
        Assert.Equal(beforeContent, await system.Retrieval.GetByteArrayAsync(ImageRoutes.OriginalOf(before.Id)));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(content));
    }

    // A queue is not there yet when its server is.
    private static async Task<ReceivedMessage?> ReceiveAsync(RabbitMessageQueue queue)
    {
        try
        {
            return await queue.ReceiveAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<HttpStatusCode> UploadAsync(byte[] content)
    {
        using var answer = await system.Write.PostAsync(ImageRoutes.UploadOf("a.png"), new ByteArrayContent(content));
        return answer.StatusCode;
    }

    private async Task<long> ImagesAsync() => (await system.Retrieval.GetFromJsonAsync<ImageCounts>(ImageRoutes.ImageCounts))!.Images;
}
