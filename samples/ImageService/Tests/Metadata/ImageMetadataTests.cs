using ImageService.Metadata;

namespace ImageService.Tests.Metadata;

/// <summary>What every store of documents does.</summary>
public abstract class ImageMetadataTests
{
    /// <summary>Opens the documents of this test once more, as another process does.</summary>
    protected abstract IImageMetadata Open();

    private IImageMetadata Metadata => field ??= Open();

    [Fact]
    public virtual async Task A_document_is_found_as_it_was_added()
    {
        var document = Document(1, "Kočka 猫 🐈.png", "cats", "süß");

        await Metadata.AddAsync(document, CancellationToken.None);

        var found = await Metadata.FindAsync(document.Id, CancellationToken.None);
        Assert.Equivalent(document, found, strict: true);
    }

    [Fact]
    public virtual async Task The_first_document_of_an_image_stays()
    {
        await Metadata.AddAsync(Document(1, "first"), CancellationToken.None);

        var second = await Metadata.AddAsync(Document(1, "second"), CancellationToken.None);

        Assert.False(second.IsNew);
        Assert.Equal("first", second.Document.Title);
        Assert.Empty(await TitlesAsync("second"));
    }

    [Fact]
    public virtual async Task Documents_of_all_shards_are_listed_newest_first_page_by_page()
    {
        for (var number = 0; number < 50; number++)
            await Metadata.AddAsync(Document(number, $"{number}"), CancellationToken.None);

        var titles = new List<string>();
        for (var offset = 0; offset < 50; offset += 7)
        {
            var page = await Metadata.ListAsync("", offset, 7, CancellationToken.None);
            Assert.Equal(50, page.Total);
            titles.AddRange(page.Documents.Select(document => document.Title));
        }

        Assert.Equal(Enumerable.Range(0, 50).Reverse().Select(number => $"{number}"), titles);
    }

    [Fact]
    public virtual async Task A_search_finds_words_of_titles_and_tags_and_is_only_ever_text()
    {
        await Metadata.AddAsync(Document(1, "boats in the harbour"), CancellationToken.None);
        await Metadata.AddAsync(Document(2, "tagged.png", "harbour", "old town"), CancellationToken.None);
        await Metadata.AddAsync(Document(3, "Café Čapek"), CancellationToken.None);

        var found = new Dictionary<string, string[]>();
        foreach (var search in Searches.Keys)
            found[search] = [.. (await TitlesAsync(search)).Order(StringComparer.Ordinal)];

        Assert.Equal(Searches, found);
    }

    private static Dictionary<string, string[]> Searches => new()
    {
        ["harbour"] = ["boats in the harbour", "tagged.png"],
        ["HARB"] = ["boats in the harbour", "tagged.png"],
        ["png"] = ["tagged.png"],
        ["tag:harbour"] = ["tagged.png"],
        ["tag:old tagged"] = ["tagged.png"],
        ["boats harbour"] = ["boats in the harbour"],
        ["cafe"] = ["Café Čapek"],
        ["čapek"] = ["Café Čapek"],
        ["CAPEK"] = ["Café Čapek"],
        ["nothing"] = [],
        ["tag:boats"] = [],
        ["\" OR title : \""] = [],
        ["'; drop table documents; --"] = [],
        ["boats & !harbour | x"] = [],
        ["***"] = [],
    };

    [Fact]
    public virtual async Task Thumbnails_are_noted_and_counted()
    {
        await Metadata.AddAsync(Document(1, "with"), CancellationToken.None);
        await Metadata.AddAsync(Document(2, "without"), CancellationToken.None);

        await Metadata.SetThumbnailsAsync(IdOf(1), new Dictionary<int, string> { [160] = "a" }, CancellationToken.None);

        Assert.Equal("a", (await Metadata.FindAsync(IdOf(1), CancellationToken.None))!.Thumbnails[160]);
        Assert.Equal([IdOf(2)], await Metadata.ListWithoutThumbnailsAsync(10, CancellationToken.None));
        Assert.Equal(new DocumentCounts(2, 2, 1), await Metadata.CountAsync(CancellationToken.None));
    }

    [Fact]
    public virtual async Task Many_writers_at_once_lose_nothing()
    {
        var (one, other) = (Metadata, Open());
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(
            () => (number % 2 == 0 ? one : other).AddAsync(Document(number / 2, $"{number}"), CancellationToken.None))));

        Assert.Equal(50, (await Metadata.CountAsync(CancellationToken.None)).Images);
    }

    [Fact]
    public virtual async Task An_id_that_is_none_finds_nothing()
    {
        foreach (var id in new[] { "", "..", new string('z', 64) })
            Assert.Null(await Metadata.FindAsync(id, CancellationToken.None));
    }

    private static string IdOf(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    private static ImageDocument Document(int number, string title, params string[] tags)
        => new(IdOf(number), title, tags, "image/png", 1, new PixelSize(3, 2), DateTimeOffset.UnixEpoch.AddMinutes(number));

    private async Task<IEnumerable<string>> TitlesAsync(string search)
        => (await Metadata.ListAsync(search, 0, 100, CancellationToken.None)).Documents.Select(document => document.Title);
}
