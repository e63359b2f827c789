namespace ImageService.Tests.Storage;

/// <summary>What a crash, a cut connection or a bad disk leaves behind.</summary>
public sealed class UnfinishedImageTests : IDisposable
{
    private static readonly byte[] Content = StoreFolder.Bytes("some content");
    private static readonly string Id = StoreFolder.IdOf(Content);

    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_upload_that_breaks_leaves_no_file()
    {
        var broken = new BrokenStream(Content);

        await Assert.ThrowsAsync<IOException>(() => folder.Store.SaveAsync(StoreFolder.Png(), broken, CancellationToken.None));

        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task An_upload_is_invisible_until_it_is_whole()
    {
        var held = new HeldStream(Content);
        var saving = folder.Store.SaveAsync(StoreFolder.Png(), held, CancellationToken.None);
        await held.Drained;

        Assert.NotEmpty(folder.Files());
        Assert.False(File.Exists(folder.PathOf(Id)));
        Assert.Empty(await folder.ListIdsAsync());

        held.Release();
        await saving;
        Assert.Equal([Id], await folder.ListIdsAsync());
    }

    [Fact]
    public async Task A_content_without_record_is_not_listed_and_can_be_saved_again()
    {
        await folder.SaveAsync(Content);
        File.Delete(folder.RecordOf(Id));
        Assert.Empty(await folder.ListIdsAsync());

        Assert.True((await folder.SaveAsync(Content)).IsNew);
        Assert.Equal([Id], await folder.ListIdsAsync());
    }

    [Fact]
    public async Task A_record_without_content_is_not_listed()
    {
        await folder.SaveAsync(Content);
        File.Delete(folder.PathOf(Id));

        Assert.Empty(await folder.ListIdsAsync());
        Assert.Null(await folder.Store.OpenAsync(Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_truncated_content_is_not_listed_and_the_next_save_repairs_it()
    {
        await folder.SaveAsync(Content);
        await File.WriteAllBytesAsync(folder.PathOf(Id), Content[..4]);
        Assert.Empty(await folder.ListIdsAsync());
        Assert.Null(await folder.Store.OpenAsync(Id, CancellationToken.None));

        await folder.SaveAsync(Content);
        Assert.Equal([Id], await folder.ListIdsAsync());
        Assert.Equal(Content, await File.ReadAllBytesAsync(folder.PathOf(Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":")]
    [InlineData("null")]
    [InlineData("\0\0\0\0")]
    public async Task A_damaged_record_is_not_listed(string record)
    {
        await folder.SaveAsync(Content);
        await File.WriteAllTextAsync(folder.RecordOf(Id), record);

        Assert.Empty(await folder.ListIdsAsync());
    }

    [Fact]
    public async Task A_record_of_another_image_is_not_listed()
    {
        var other = await folder.SaveAsync(StoreFolder.Bytes("same length!"));
        await folder.SaveAsync(Content);
        File.Copy(folder.RecordOf(other.Image.Id), folder.RecordOf(Id), overwrite: true);

        Assert.Equal([other.Image.Id], await folder.ListIdsAsync());
    }

    [Fact]
    public async Task A_saved_image_leaves_nothing_but_its_two_files()
    {
        await folder.SaveAsync(Content);

        Assert.Equal([folder.PathOf(Id), folder.RecordOf(Id)], folder.Files().Order(StringComparer.Ordinal));
    }
}
