using ImageService.Storage;
using ImageService.Storage.Files;

namespace ImageService.Tests.Storage;

public sealed class FileImageStoreTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_content_is_named_by_its_hash_and_kept_on_two_roots()
    {
        var content = StoreFolder.Bytes("content");

        var saved = await folder.SaveAsync(content);

        Assert.Equal(new SavedContent(StoreFolder.IdOf(content), 7), saved);
        var replicas = folder.ReplicasOf(saved.Id);
        Assert.Equal(2, replicas.Length);
        Assert.All(replicas, path => Assert.Equal(content, File.ReadAllBytes(path)));
    }

    [Fact]
    public async Task A_content_opens_as_it_was()
    {
        var content = SamplePicture.NewPng();
        var saved = await folder.SaveAsync(content);

        Assert.Equal(content, await folder.ReadAsync(saved.Id));
    }

    [Fact]
    public async Task The_same_content_from_many_at_once_is_kept_once_on_each_of_its_roots()
    {
        var content = SamplePicture.NewPng();

        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => folder.SaveAsync(content))));

        Assert.All(saved, result => Assert.Equal(StoreFolder.IdOf(content), result.Id));
        Assert.Equal(2, folder.Files().Length);
    }

    [Fact]
    public async Task A_store_that_was_never_written_stays_absent()
    {
        Assert.Null(await folder.ReadAsync(new string('a', 64)));
        Assert.All(folder.Roots, root => Assert.False(Directory.Exists(root)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../secret")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    [InlineData("../aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aa/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_text_that_is_no_hash_finds_nothing(string id)
    {
        Assert.False(ContentAddress.TryParse(id, out _));
        Assert.Null(await folder.ReadAsync(id));
        Assert.Equal(RepairedContent.Lost, await folder.Store.RepairAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_outside_the_folder_cannot_be_reached()
    {
        await folder.SaveAsync(StoreFolder.Bytes("makes the folders"));
        await File.WriteAllTextAsync(Path.Combine(folder.Outside, "secret"), "secret");

        Assert.Null(await folder.ReadAsync("../secret"));
        Assert.Null(await folder.ReadAsync("../../secret"));
    }
}
