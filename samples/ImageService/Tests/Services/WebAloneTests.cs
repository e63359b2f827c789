using System.Net;
using ImageService.AppHost;
using ImageService.Contracts;
using Microsoft.AspNetCore.Http;

namespace ImageService.Tests.Services;

/// <summary>The front-end when its services are missing, broken or full.</summary>
public sealed class WebAloneTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/image/any")]
    public async Task A_service_that_fails_is_a_friendly_503(string path)
    {
        await using var service = await StandInService.StartAsync(() => Results.StatusCode(500));
        await using var web = Start(service.Address);

        await AssertFriendlyAsync(await web.HealthyAsync(CancellationToken.None), http => http.GetAsync(path));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_friendly_503()
    {
        var service = await StandInService.StartAsync(Results.NoContent);
        var address = service.Address;
        await service.DisposeAsync();
        await using var web = Start(address);

        var page = await web.HealthyAsync(CancellationToken.None);

        await AssertFriendlyAsync(page, http => http.GetAsync("/"));
        await AssertFriendlyAsync(page, http => UploadForm.SendAsync(http, SamplePicture.NewPng(), "a.png"));
    }

    [Fact]
    public async Task A_long_gallery_has_pages()
    {
        var image = new ImageSummary(new string('a', 64), "a.png", "image/png", 1, DateTimeOffset.UnixEpoch);
        await using var service = await StandInService.StartAsync(() => Results.Ok(new ImagePage([image], Total: 49)));
        await using var web = Start(service.Address);
        using var http = new HttpClient { BaseAddress = await web.HealthyAsync(CancellationToken.None) };

        var page = await http.GetStringAsync("/?pageNumber=2");

        Assert.Contains("Page 2 of 3", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?pageNumber=1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?pageNumber=3\"", page, StringComparison.Ordinal);
    }

    private static ServiceProcess Start(Uri services)
        => new(new ServiceStart("web", ServiceAssemblies.PathOf("ImageService.Web"), new Uri("http://127.0.0.1:0"),
            new Dictionary<string, string>
            {
                ["Services:write:http:0"] = services.ToString(),
                ["Services:retrieval:http:0"] = services.ToString(),
                ["Services:Token"] = "secret",
            }));

    private static async Task AssertFriendlyAsync(Uri web, Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        using var http = new HttpClient { BaseAddress = web };
        using var answer = await ask(http);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("A service is taking a break", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
