using ImageService.Storage;

namespace ImageService.Tests.Storage;

public sealed class FileImageStoreTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_image_is_named_by_the_hash_of_its_content()
    {
        var content = StoreFolder.Bytes("content");

        var saved = await folder.SaveAsync(content);

        Assert.Equal(StoreFolder.IdOf(content), saved.Image.Id);
        Assert.Equal(content, await File.ReadAllBytesAsync(folder.PathOf(saved.Image.Id)));
    }

    [Fact]
    public async Task A_saved_image_is_found_with_all_that_was_said_of_it()
    {
        var saved = await folder.SaveAsync(StoreFolder.Bytes("content"), "ä ü.png");

        var found = await folder.Store.FindAsync(saved.Image.Id, CancellationToken.None);

        Assert.Equal(saved.Image, found);
        Assert.Equal(("ä ü.png", "image/png", 7L), (found!.Name, found.ContentType, found.Length));
    }

    [Fact]
    public async Task A_saved_image_opens_as_it_was()
    {
        var content = SamplePicture.NewPng();
        var saved = await folder.SaveAsync(content);

        await using var opened = await folder.Store.OpenAsync(saved.Image.Id, CancellationToken.None);
        using var copy = new MemoryStream();
        await opened!.CopyToAsync(copy);

        Assert.Equal(content, copy.ToArray());
    }

    [Fact]
    public async Task Images_are_listed_newest_first()
    {
        var first = await folder.SaveAsync(StoreFolder.Bytes("first"));
        var second = await folder.SaveAsync(StoreFolder.Bytes("second"));
        var third = await folder.SaveAsync(StoreFolder.Bytes("third"));

        Assert.Equal([third.Image.Id, second.Image.Id, first.Image.Id], await folder.ListIdsAsync());
    }

    [Fact]
    public async Task The_same_content_is_kept_once_under_its_first_name()
    {
        var first = await folder.SaveAsync(StoreFolder.Bytes("content"), "first.png");
        var second = await folder.SaveAsync(StoreFolder.Bytes("content"), "second.png");

        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(first.Image, second.Image);
        Assert.Single(await folder.ListIdsAsync());
    }

    [Fact]
    public async Task The_same_content_from_many_at_once_is_kept_once()
    {
        var content = SamplePicture.NewPng();

        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => folder.SaveAsync(content))));

        Assert.All(saved, result => Assert.Equal(StoreFolder.IdOf(content), result.Image.Id));
        Assert.Equal(2, folder.Files().Length);
    }

    [Fact]
    public async Task A_store_that_was_never_written_is_empty_and_stays_absent()
    {
        Assert.Empty(await folder.ListIdsAsync());
        Assert.False(Directory.Exists(folder.Root));
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
        Assert.Null(await folder.Store.FindAsync(id, CancellationToken.None));
        Assert.Null(await folder.Store.OpenAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_outside_the_folder_cannot_be_reached()
    {
        await folder.SaveAsync(StoreFolder.Bytes("makes the folder"));
        await File.WriteAllTextAsync(Path.Combine(folder.Outside, "secret"), "secret");
        await File.WriteAllTextAsync(Path.Combine(folder.Outside, "secret.json"), """{"id":"../secret","length":6}""");

        Assert.Null(await folder.Store.OpenAsync("../secret", CancellationToken.None));
    }
}
