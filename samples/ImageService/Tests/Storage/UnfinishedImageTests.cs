namespace ImageService.Tests.Storage;

/// <summary>What a cut connection leaves behind.</summary>
public sealed class UnfinishedImageTests : IDisposable
{
    private static readonly byte[] Content = StoreFolder.Bytes("some content");

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_upload_that_breaks_leaves_no_file()
    {
        var broken = new BrokenStream(Content);

        await Assert.ThrowsAsync<IOException>(() => folder.Store.SaveAsync(broken, CancellationToken.None));

        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task An_upload_is_invisible_until_it_is_whole()
    {
        var held = new HeldStream(Content);
        var saving = folder.Store.SaveAsync(held, CancellationToken.None);
        await held.Drained;
        Assert.Empty(folder.ReplicasOf(StoreFolder.IdOf(Content)));

        held.Release();
        Assert.Equal(Content, await folder.ReadAsync((await saving).Id));
    }

    [Fact]
    public async Task A_saved_content_leaves_nothing_but_its_replicas()
    {
        var saved = await folder.SaveAsync(Content);

        Assert.Equal(folder.ReplicasOf(saved.Id), folder.Files());
    }
}
