using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ImageService.Contracts;

namespace ImageService.Tests.Services;

[Collection(SystemCollection.Name)]
public sealed class RetrievalServiceTests(SystemFixture system)
{
    private static readonly string UnknownId = new('0', 64);

    [Fact]
    public async Task It_is_healthy() => Assert.Equal("Healthy", await system.Retrieval.GetStringAsync(ImageRoutes.Health));

    [Fact]
    public async Task A_stored_image_is_listed_first_and_found()
    {
        var (image, _) = await system.StoreAsync();

        var page = await system.Retrieval.GetFromJsonAsync<ImagePage>(ImageRoutes.PageOf(0, 1));

        var listed = Assert.Single(page!.Images);
        var found = await system.Retrieval.GetFromJsonAsync<ImageSummary>(ImageRoutes.ImageOf(image.Id));
        foreach (var same in new[] { listed, found! })
            Assert.Equal((image.Id, image.Name, image.ContentType, image.Length, image.StoredAt), (same.Id, same.Name, same.ContentType, same.Length, same.StoredAt));
    }

    [Fact]
    public async Task A_page_starts_at_its_offset()
    {
        var (older, _) = await system.StoreAsync();
        var (newer, _) = await system.StoreAsync();

        var page = await system.Retrieval.GetFromJsonAsync<ImagePage>(ImageRoutes.PageOf(1, 1));

        Assert.Equal(older.Id, Assert.Single(page!.Images).Id);
        Assert.NotEqual(older.Id, newer.Id);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(0, 101)]
    public async Task A_page_that_makes_no_sense_is_a_bad_request(int offset, int limit)
    {
        using var answer = await system.Retrieval.GetAsync(ImageRoutes.PageOf(offset, limit));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_original_comes_back_byte_for_byte_with_its_tag()
    {
        var (image, content) = await system.StoreAsync();

        using var answer = await system.Retrieval.GetAsync(ImageRoutes.OriginalOf(image.Id));

        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"\"{image.Id}\"", answer.Headers.ETag!.Tag);
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task An_original_that_the_caller_has_is_not_sent_again()
    {
        var (image, _) = await system.StoreAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, ImageRoutes.OriginalOf(image.Id));
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{image.Id}\""));

        using var answer = await system.Retrieval.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_range_of_an_original_is_sent_alone()
    {
        var (image, content) = await system.StoreAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, ImageRoutes.OriginalOf(image.Id));
        request.Headers.Range = new RangeHeaderValue(10, 19);

        using var answer = await system.Retrieval.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(content[10..20], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_stored_is_not_found()
    {
        foreach (var id in new[] { UnknownId, "..", "../../secret", "%00" })
        {
            using var original = await system.Retrieval.GetAsync(ImageRoutes.OriginalOf(id));
            using var image = await system.Retrieval.GetAsync(ImageRoutes.ImageOf(id));
            Assert.Equal(HttpStatusCode.NotFound, original.StatusCode);
            Assert.NotEqual(HttpStatusCode.InternalServerError, image.StatusCode);
        }
    }

    [Fact]
    public async Task It_only_reads()
    {
        using var answer = await system.Retrieval.PostAsync(ImageRoutes.Images, new ByteArrayContent(SamplePicture.NewPng()));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
