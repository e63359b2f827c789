using ImageService.Storage;
using ImageService.Storage.S3;
using ImageService.Tests.Distributed;

namespace ImageService.Tests.Storage;

[Collection(DistributedCollection.Name)]
public sealed class S3ImageStoreTests(DistributedFixture system) : IDisposable
{
    private const string Section = "Storage:S3";

    private readonly List<S3ImageStore> opened = [];

    public void Dispose() => opened.ForEach(store => store.Dispose());

    [DistributedFact]
    public async Task A_content_is_read_as_it_was_saved_by_whoever_opens_the_store()
    {
        var content = SamplePicture.NewPng();

        var saved = await SaveAsync(Open(), content);

        Assert.Equal(content.Length, saved.Length);
        Assert.Equal(content, await ReadAsync(Open(), saved.Id));
        Assert.Equal(RepairedContent.Whole, await Open().RepairAsync(saved.Id, CancellationToken.None));
    }

    [DistributedFact]
    public async Task The_same_content_has_the_same_name()
    {
        var content = SamplePicture.NewPng();

        Assert.Equal(await SaveAsync(Open(), content), await SaveAsync(Open(), content));
    }

    [DistributedFact]
    public async Task What_there_is_not_is_null_and_lost()
    {
        foreach (var id in new[] { new string('0', 64), "", "../secret", "images/a" })
        {
            Assert.Null(await ReadAsync(Open(), id));
            Assert.Equal(RepairedContent.Lost, await Open().RepairAsync(id, CancellationToken.None));
        }
    }

    [DistributedFact]
    public async Task A_server_that_does_not_answer_is_an_IOException()
    {
        using var store = new S3ImageStore(new S3Settings(new Uri("http://127.0.0.1:1"), "images", "images:images", "secret"));

        await Assert.ThrowsAsync<IOException>(() => SaveAsync(store, [1]));
        await Assert.ThrowsAsync<IOException>(() => store.OpenAsync(new string('0', 64), CancellationToken.None));
    }

    private S3ImageStore Open()
    {
        var store = new S3ImageStore(new S3Settings(
            new Uri(system.Setting($"{Section}:Endpoint")), system.Setting($"{Section}:Bucket"), system.Setting($"{Section}:AccessKey"), system.Setting($"{Section}:SecretKey")));
        opened.Add(store);
        return store;
    }

    private static async Task<SavedContent> SaveAsync(S3ImageStore store, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await store.SaveAsync(stream, CancellationToken.None);
    }

    private static async Task<byte[]?> ReadAsync(S3ImageStore store, string id)
    {
        await using var content = await store.OpenAsync(id, CancellationToken.None);
        if (content is null)
            return null;

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
