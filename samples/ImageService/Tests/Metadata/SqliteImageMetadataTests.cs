using ImageService.Metadata;

namespace ImageService.Tests.Metadata;

public sealed class SqliteImageMetadataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteImageMetadata metadata;

    public SqliteImageMetadataTests() => metadata = new SqliteImageMetadata(folder.Path, shardCount: 2);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task A_document_is_found_as_it_was_added()
    {
        var document = Document(1, "Kočka 猫 🐈.png", "cats", "süß");

        await metadata.AddAsync(document, CancellationToken.None);

        var found = await metadata.FindAsync(document.Id, CancellationToken.None);
        Assert.Equivalent(document, found, strict: true);
    }

    [Fact]
    public async Task The_first_document_of_an_image_stays()
    {
        await metadata.AddAsync(Document(1, "first"), CancellationToken.None);

        var second = await metadata.AddAsync(Document(1, "second"), CancellationToken.None);

        Assert.False(second.IsNew);
        Assert.Equal("first", second.Document.Title);
        Assert.Empty(await TitlesAsync("second"));
    }

    [Fact]
    public async Task Documents_of_all_shards_are_listed_newest_first_page_by_page()
    {
        for (var number = 0; number < 50; number++)
            await metadata.AddAsync(Document(number, $"{number}"), CancellationToken.None);

        var titles = new List<string>();
        for (var offset = 0; offset < 50; offset += 7)
        {
            var page = await metadata.ListAsync("", offset, 7, CancellationToken.None);
            Assert.Equal(50, page.Total);
            titles.AddRange(page.Documents.Select(document => document.Title));
        }

        Assert.Equal(Enumerable.Range(0, 50).Reverse().Select(number => $"{number}"), titles);
    }

    [Theory]
    [InlineData("harbour", "boats in the harbour", "tagged")]
    [InlineData("HARB", "boats in the harbour", "tagged")]
    [InlineData("tag:harbour", "tagged")]
    [InlineData("boats harbour", "boats in the harbour")]
    [InlineData("cafe", "Café")]
    [InlineData("nothing")]
    [InlineData("tag:boats")]
    [InlineData("\" OR title : \"")]
    [InlineData("'; drop table documents; --")]
    [InlineData("***")]
    public async Task A_search_finds_words_of_titles_and_tags_and_is_only_ever_text(string search, params string[] expected)
    {
        await metadata.AddAsync(Document(1, "boats in the harbour"), CancellationToken.None);
        await metadata.AddAsync(Document(2, "tagged", "harbour", "old town"), CancellationToken.None);
        await metadata.AddAsync(Document(3, "Café"), CancellationToken.None);

        Assert.Equal(expected.Order(StringComparer.Ordinal), (await TitlesAsync(search)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Thumbnails_are_noted_and_counted()
    {
        await metadata.AddAsync(Document(1, "with"), CancellationToken.None);
        await metadata.AddAsync(Document(2, "without"), CancellationToken.None);

        await metadata.SetThumbnailsAsync(IdOf(1), new Dictionary<int, string> { [160] = "a" }, CancellationToken.None);

        Assert.Equal("a", (await metadata.FindAsync(IdOf(1), CancellationToken.None))!.Thumbnails[160]);
        Assert.Equal([IdOf(2)], await metadata.ListWithoutThumbnailsAsync(10, CancellationToken.None));
        Assert.Equal(new DocumentCounts(2, 2, 1), await metadata.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        // Two stores over one folder, as two processes have them.
        var other = new SqliteImageMetadata(folder.Path, shardCount: 2);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(
            () => (number % 2 == 0 ? metadata : other).AddAsync(Document(number / 2, $"{number}"), CancellationToken.None))));

        Assert.Equal(50, (await metadata.CountAsync(CancellationToken.None)).Images);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task An_id_that_is_none_finds_nothing(string id) => Assert.Null(await metadata.FindAsync(id, CancellationToken.None));

    private static string IdOf(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    private static ImageDocument Document(int number, string title, params string[] tags)
        => new(IdOf(number), title, tags, "image/png", 1, new PixelSize(3, 2), DateTimeOffset.UnixEpoch.AddMinutes(number));

    private async Task<IEnumerable<string>> TitlesAsync(string search)
        => (await metadata.ListAsync(search, 0, 100, CancellationToken.None)).Documents.Select(document => document.Title);
}
