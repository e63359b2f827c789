using ImageService.Storage;

namespace ImageService.Tests.Storage;

/// <summary>What bad disks do to the store, and what it does about it.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_damaged_replica_is_never_served()
    {
        var content = StoreFolder.Bytes("some content");
        var saved = await folder.SaveAsync(content);
        foreach (var path in folder.ReplicasOf(saved.Id))
        {
            // Same length, other bytes: only the hash can tell.
            await File.WriteAllBytesAsync(path, StoreFolder.Bytes("some CONTENT"));
            var read = await folder.ReadAsync(saved.Id);
            Assert.True(read is null || read.SequenceEqual(content));
        }

        Assert.Null(await folder.ReadAsync(saved.Id));
        Assert.Equal(RepairedContent.Lost, await folder.Store.RepairAsync(saved.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_or_truncated_replica_is_repaired_from_the_other()
    {
        var content = StoreFolder.Bytes("some content");
        var saved = await folder.SaveAsync(content);
        await File.WriteAllBytesAsync(folder.ReplicasOf(saved.Id)[0], content[..4]);

        Assert.Equal(RepairedContent.Repaired, await folder.Store.RepairAsync(saved.Id, CancellationToken.None));

        Assert.All(folder.ReplicasOf(saved.Id), path => Assert.Equal(content, File.ReadAllBytes(path)));
        Assert.Equal(RepairedContent.Whole, await folder.Store.RepairAsync(saved.Id, CancellationToken.None));
    }

    [Fact]
    public async Task With_one_root_deleted_everything_is_still_there_and_a_repair_restores_the_replicas()
    {
        var contents = Enumerable.Range(0, 40).Select(number => StoreFolder.Bytes($"content {number}")).ToArray();
        var ids = new List<string>();
        foreach (var content in contents)
            ids.Add((await folder.SaveAsync(content)).Id);
        var before = folder.Files();

        Directory.Delete(folder.Roots[1], recursive: true);

        Assert.NotEqual(before, folder.Files());
        foreach (var (id, content) in ids.Zip(contents))
            Assert.Equal(content, await folder.ReadAsync(id));
        foreach (var id in ids)
            Assert.NotEqual(RepairedContent.Lost, await folder.Store.RepairAsync(id, CancellationToken.None));
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task A_root_that_takes_no_file_is_passed_over()
    {
        // A file where the folder should be: the portable way to have a disk that refuses.
        Directory.CreateDirectory(folder.Outside);
        await File.WriteAllTextAsync(folder.Roots[0], "");

        foreach (var number in Enumerable.Range(0, 20))
        {
            var content = StoreFolder.Bytes($"content {number}");
            var saved = await folder.SaveAsync(content);
            Assert.Equal(content, await folder.ReadAsync(saved.Id));
            Assert.Equal(2, folder.ReplicasOf(saved.Id).Length);
        }
    }

    [Fact]
    public async Task With_too_few_roots_left_a_save_fails_and_says_so()
    {
        Directory.CreateDirectory(folder.Outside);
        await File.WriteAllTextAsync(folder.Roots[0], "");
        await File.WriteAllTextAsync(folder.Roots[1], "");

        var failure = await Assert.ThrowsAsync<IOException>(() => folder.SaveAsync(StoreFolder.Bytes("content")));

        Assert.Equal("Only 1 of 2 replicas could be written.", failure.Message);
    }
}
