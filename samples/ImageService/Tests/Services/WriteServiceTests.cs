using System.Net;
using System.Net.Http.Json;
using ImageService.Contracts;

namespace ImageService.Tests.Services;

[Collection(SystemCollection.Name)]
public sealed class WriteServiceTests(SystemFixture system)
{
    private static readonly byte[] PngStart = SamplePicture.NewPng()[..16];

    [Fact]
    public async Task It_is_healthy() => Assert.Equal("Healthy", await system.Write.GetStringAsync(ImageRoutes.Health));

    [Fact]
    public async Task A_new_image_is_created_and_the_same_again_is_not()
    {
        var content = SamplePicture.NewPng();

        using var first = await UploadAsync(content, "first.png");
        using var second = await UploadAsync(content, "second.png");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var image = (await second.Content.ReadFromJsonAsync<UploadedImage>())!.Image;
        Assert.Equal(("first.png", "image/png", content.Length), (image.Name, image.ContentType, image.Length));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "The upload is empty.")]
    [InlineData("<html>hello</html>", HttpStatusCode.UnsupportedMediaType, "This is not a PNG, JPEG, GIF or WebP image.")]
    public async Task A_bad_upload_is_refused_with_its_reason(string content, HttpStatusCode status, string reason)
    {
        using var answer = await UploadAsync(System.Text.Encoding.UTF8.GetBytes(content), "picture.jpg");

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_upload_is_refused_when_it_says_its_length()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ImageRoutes.UploadOf("large.png")) { Content = Large() };
        // So that the answer arrives before the body, instead of a broken connection.
        request.Headers.ExpectContinue = true;

        using var answer = await system.Write.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_large_upload_is_refused_when_it_hides_its_length_and_nothing_is_stored()
    {
        var before = await TotalAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, ImageRoutes.UploadOf("large.png")) { Content = Large() };
        request.Headers.TransferEncodingChunked = true;

        // The service answers and hangs up while we still send; which of the two we see first is a race.
        var answer = await Record.ExceptionAsync(async () => (await system.Write.SendAsync(request)).EnsureSuccessStatusCode());

        Assert.IsType<HttpRequestException>(answer);
        Assert.Equal(before, await TotalAsync());
    }

    private static ByteArrayContent Large() => new([.. PngStart, .. new byte[UploadRules.MaxBytes]]);

    private Task<HttpResponseMessage> UploadAsync(byte[] content, string name)
        => system.Write.PostAsync(ImageRoutes.UploadOf(name), new ByteArrayContent(content));

    private async Task<int> TotalAsync()
        => (await system.Retrieval.GetFromJsonAsync<ImagePage>(ImageRoutes.PageOf(0, 1)))!.Total;
}
