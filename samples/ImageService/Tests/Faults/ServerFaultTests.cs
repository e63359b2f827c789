using System.Net;
using System.Net.Http.Json;
using ImageService.AppHost;
using ImageService.Contracts;
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
        // Nothing of other tests is under way, so that what waits is ours.
        await Eventually.IsAsync(ImagesAsync, images => images.Images == images.WithThumbnails);
        await Eventually.IsAsync(WaitingAsync, waiting => waiting == 0);
        await system.System["thumbnails"].KillAsync();
        var (announced, _) = await system.StoreAsync();
        await system.Servers.KillAsync("rabbitmq");

        var (unannounced, content) = await system.StoreAsync();
        Assert.Equal(content, await system.Retrieval.GetByteArrayAsync(ImageRoutes.OriginalOf(unannounced.Id)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await system.Write.GetAsync(ImageRoutes.QueueCounts)).StatusCode);

        await system.Servers.StartAgainAsync("rabbitmq", CancellationToken.None);
        // The server is there before its queues are.
        await Eventually.IsAsync(WaitingAsync, waiting => waiting >= 1);
        await system.System.RestartAsync(system.System["thumbnails"], CancellationToken.None);
        await system.WithThumbnailsAsync(announced.Id);
        await system.WithThumbnailsAsync(unannounced.Id);
    }

    [DistributedFact]
    public async Task Without_the_documents_an_upload_is_refused_and_the_same_one_succeeds_afterwards()
    {
        var images = (await ImagesAsync()).Images;
        var content = SamplePicture.NewPng();
        await system.Servers.KillAsync("postgres");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await UploadAsync(content));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await system.Retrieval.GetAsync(ImageRoutes.Images)).StatusCode);

        await system.Servers.StartAgainAsync("postgres", CancellationToken.None);
        // Connections of before the kill fail once each.
        await Eventually.IsAsync(() => UploadAsync(content), status => status is HttpStatusCode.Created);
        Assert.Equal(images + 1, (await ImagesAsync()).Images);
    }

    [DistributedFact]
    public async Task Without_the_object_store_an_upload_is_refused_and_everything_is_there_again_afterwards()
    {
        var (before, beforeContent) = await system.StoreAsync();
        var images = (await ImagesAsync()).Images;
        var content = SamplePicture.NewPng();
        await system.Servers.KillAsync("swift");

        Assert.Equal(HttpStatusCode.InsufficientStorage, await UploadAsync(content));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await system.Retrieval.GetAsync(ImageRoutes.OriginalOf(before.Id))).StatusCode);
        Assert.Equal(images, (await ImagesAsync()).Images);

        await system.Servers.StartAgainAsync("swift", CancellationToken.None);
        Assert.Equal(beforeContent, await system.Retrieval.GetByteArrayAsync(ImageRoutes.OriginalOf(before.Id)));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(content));
    }

    [DistributedFact]
    public async Task The_batch_finds_the_servers_that_run_and_every_image_in_them()
    {
        await system.StoreAsync();

        Assert.Equal(0, await RebuildRun.RunAsync(new SystemOptions(Port: 0, system.DataFolder) { IsDistributed = true }, CancellationToken.None));

        // And it left them to those who started them.
        await system.StoreAsync();
    }

    /// <returns>Null when the queue does not answer.</returns>
    private async Task<int?> WaitingAsync()
    {
        using var answer = await system.Write.GetAsync(ImageRoutes.QueueCounts);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<AnnouncementCounts>())!.Waiting : null;
    }

    private async Task<HttpStatusCode> UploadAsync(byte[] content)
    {
        using var answer = await system.Write.PostAsync(ImageRoutes.UploadOf("a.png"), new ByteArrayContent(content));
        return answer.StatusCode;
    }

    private async Task<ImageCounts> ImagesAsync() => (await system.Retrieval.GetFromJsonAsync<ImageCounts>(ImageRoutes.ImageCounts))!;
}
