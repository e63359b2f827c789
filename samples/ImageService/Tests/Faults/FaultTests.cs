using System.Net;
using ImageService.AppHost;
using ImageService.Contracts;

namespace ImageService.Tests.Faults;

/// <summary>Processes and disks that die at the worst moment. Every test looks at the data, none at a clock.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_a_retrieval_replica_killed_under_load_no_answer_is_wrong_and_soon_none_fails()
    {
        await using var system = await FaultySystem.StartAsync(folder.Path);
        var contents = Enumerable.Range(0, 4).Select(_ => SamplePicture.NewPng()).ToArray();
        var paths = new List<string>();
        foreach (var content in contents)
            paths.Add(PublicRoutes.OriginalOf(await system.StoreAsync(content)));
        var reader = new OriginalReader(system.Browser, [.. paths.Zip(contents)]);
        await reader.ReadAsync(100);
        Assert.Equal(0, reader.Failed);

        var reading = reader.ReadAsync(400);
        await system.Running["retrieval-2"].KillAsync();
        await reading;
        // The health window: until the gateway has seen it, requests may fail.
        await Eventually.IsAsync(() => reader.FailedOfAsync(50), failed => failed == 0);

        Assert.Equal(0, await reader.FailedOfAsync(400));
        Assert.Equal(0, reader.Wrong);

        // And once it is back, it takes its share again.
        await system.Running.RestartAsync(system.Running["retrieval-2"], CancellationToken.None);
        Assert.Equal(0, await reader.FailedOfAsync(100));
    }

    [Fact]
    public async Task With_the_write_service_killed_in_the_middle_of_an_upload_nothing_is_visible_and_a_retry_succeeds()
    {
        await using var system = await FaultySystem.StartAsync(folder.Path);
        var content = SamplePicture.NewPng();
        using var half = await HalfUpload.StartAsync(system.Write, content);

        await system.Running["write"].KillAsync();

        Assert.Equal("", await half.ReadAnswerAsync());
        Assert.Equal(0, (await system.ImagesAsync()).Images);
        await system.Running.RestartAsync(system.Running["write"], CancellationToken.None);
        var id = await system.StoreAsync(content);
        Assert.Equal(content, await system.Browser.GetByteArrayAsync(PublicRoutes.OriginalOf(id)));
        Assert.Equal(1, (await system.ImagesAsync()).Images);
    }

    [Fact]
    public async Task With_the_worker_killed_between_receiving_and_acknowledging_every_thumbnail_exists_once()
    {
        string id;
        await using (var holding = await FaultySystem.StartAsync(folder.Path, ("Faults:HoldBeforeAcknowledge", "true"), ("Queue:VisibilitySeconds", "1")))
        {
            id = await holding.StoreAsync(TestImage.Jpeg(1600, 1200));
            await holding.WithThumbnailsAsync(1);
            await holding.Running["thumbnails"].KillAsync();
            // Its work is done and its message is not: it will be delivered again.
            Assert.NotEqual(new AnnouncementCounts(0, 0, 0), await holding.QueueAsync());
        }

        var before = FaultySystem.StoredFiles(folder.Path);
        await using var system = await FaultySystem.StartAsync(folder.Path);
        await Eventually.IsAsync(system.QueueAsync, counts => counts == new AnnouncementCounts(0, 0, 0));

        // The original and each thumbnail, twice each: nothing came of the second delivery.
        Assert.Equal(2 * (1 + ThumbnailSizes.All.Count), before.Length);
        Assert.Equal(before, FaultySystem.StoredFiles(folder.Path));
        foreach (var size in ThumbnailSizes.All)
            Assert.NotEmpty(await system.Browser.GetByteArrayAsync(PublicRoutes.ThumbnailOf(id, size)));
    }

    [Fact]
    public async Task With_one_storage_root_deleted_every_image_is_readable_and_the_batch_repairs_it()
    {
        await using var system = await FaultySystem.StartAsync(folder.Path);
        var contents = Enumerable.Range(0, 6).Select(_ => SamplePicture.NewPng()).ToArray();
        var ids = new List<string>();
        foreach (var content in contents)
            ids.Add(await system.StoreAsync(content));
        await system.WithThumbnailsAsync(contents.Length);
        var before = FaultySystem.StoredFiles(folder.Path);

        Directory.Delete(Path.Combine(folder.Path, "images", "root-2"), recursive: true);

        Assert.NotEqual(before, FaultySystem.StoredFiles(folder.Path));
        foreach (var (id, content) in ids.Zip(contents))
            Assert.Equal(content, await system.Browser.GetByteArrayAsync(PublicRoutes.OriginalOf(id)));
        Assert.Equal(0, await RebuildRun.RunAsync(new SystemOptions(Port: 0, folder.Path), CancellationToken.None));
        Assert.Equal(before, FaultySystem.StoredFiles(folder.Path));
    }

    [Fact]
    public async Task With_disks_that_take_nothing_an_upload_is_refused_clearly_and_works_again_afterwards()
    {
        await using var system = await FaultySystem.StartAsync(folder.Path);
        var roots = new[] { 1, 2 }.Select(number => Path.Combine(folder.Path, "images", $"root-{number}")).ToArray();
        // A file where the folder should be: the portable way to have a disk that refuses.
        Directory.CreateDirectory(Path.Combine(folder.Path, "images"));
        foreach (var root in roots)
            await File.WriteAllTextAsync(root, "");
        var content = SamplePicture.NewPng();

        using (var refused = await system.UploadAsync(content))
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        Assert.Equal(0, (await system.ImagesAsync()).Images);

        foreach (var root in roots)
            File.Delete(root);
        var id = await system.StoreAsync(content);
        Assert.Equal(content, await system.Browser.GetByteArrayAsync(PublicRoutes.OriginalOf(id)));
    }

    [MountFact]
    public async Task With_disks_that_are_really_full_an_upload_is_refused_clearly_leaves_nothing_and_works_again_afterwards()
    {
        await using var system = await FaultySystem.StartAsync(folder.Path);
        var content = TestImage.Noise(400, 300);
        using (new SmallDisk(Path.Combine(folder.Path, "images", "root-1"), kilobytes: 256))
        using (new SmallDisk(Path.Combine(folder.Path, "images", "root-2"), kilobytes: 256))
        {
            using var refused = await system.UploadAsync(content);
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
            Assert.Equal(0, (await system.ImagesAsync()).Images);
            // Not a byte of what did not fit, and small images still do.
            foreach (var root in new[] { "root-1", "root-2" })
                Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "images", root), "*", SearchOption.AllDirectories));
            var small = SamplePicture.NewPng();
            Assert.Equal(small, await system.Browser.GetByteArrayAsync(PublicRoutes.OriginalOf(await system.StoreAsync(small))));
        }

        var id = await system.StoreAsync(content);
        Assert.Equal(content, await system.Browser.GetByteArrayAsync(PublicRoutes.OriginalOf(id)));
    }
}
