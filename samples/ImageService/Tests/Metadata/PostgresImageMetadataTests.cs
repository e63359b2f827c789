using ImageService.Metadata;
using ImageService.Metadata.Postgres;
using ImageService.Tests.Distributed;
using Npgsql;

namespace ImageService.Tests.Metadata;

[Collection(DistributedCollection.Name)]
public sealed class PostgresImageMetadataTests(DistributedFixture system) : ImageMetadataTests, IAsyncLifetime
{
    // The tables of one test, apart from those of the system and of other tests.
    private readonly string schema = $"test_{Guid.NewGuid():N}";
    private readonly List<PostgresImageMetadata> opened = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var metadata in opened)
            await metadata.DisposeAsync();
    }

    [DistributedFact]
    public override Task A_document_is_found_as_it_was_added() => base.A_document_is_found_as_it_was_added();

    [DistributedFact]
    public override Task The_first_document_of_an_image_stays() => base.The_first_document_of_an_image_stays();

    [DistributedFact]
    public override Task Documents_of_all_shards_are_listed_newest_first_page_by_page() => base.Documents_of_all_shards_are_listed_newest_first_page_by_page();

    [DistributedFact]
    public override Task A_search_finds_words_of_titles_and_tags_and_is_only_ever_text() => base.A_search_finds_words_of_titles_and_tags_and_is_only_ever_text();

    [DistributedFact]
    public override Task Thumbnails_are_noted_and_counted() => base.Thumbnails_are_noted_and_counted();

    [DistributedFact]
    public override Task Many_writers_at_once_lose_nothing() => base.Many_writers_at_once_lose_nothing();

    [DistributedFact]
    public override Task An_id_that_is_none_finds_nothing() => base.An_id_that_is_none_finds_nothing();

    protected override IImageMetadata Open()
    {
        var server = system.Setting("Metadata:Postgres");
        using var source = NpgsqlDataSource.Create(server);
        using var command = source.CreateCommand($"create schema if not exists {schema}");
        command.ExecuteNonQuery();
        var metadata = new PostgresImageMetadata($"{server};Search Path={schema}");
        opened.Add(metadata);
        return metadata;
    }
}
