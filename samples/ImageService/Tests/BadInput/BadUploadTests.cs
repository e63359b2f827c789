using System.Net;
using System.Net.Http.Json;
using System.Text;
using ImageService.Contracts;
using ImageService.Tests.Services;

namespace ImageService.Tests.BadInput;

/// <summary>What people and programs send by mistake or on purpose: each gets a clear answer, and nothing is stored.</summary>
[Collection(SystemCollection.Name)]
public sealed class BadUploadTests(SystemFixture system)
{
    public static TheoryData<string, byte[], HttpStatusCode> Contents => new()
    {
        { "nothing", [], HttpStatusCode.BadRequest },
        { "html named .jpg", "<!doctype html><script>alert(1)</script>"u8.ToArray(), HttpStatusCode.UnsupportedMediaType },
        { "a script behind a png", [.. SamplePicture.NewPng(), .. "<script>alert(1)</script>"u8], HttpStatusCode.UnsupportedMediaType },
        { "a zip behind a gif", [.. TestImage.Gif, .. "PK\u0003\u0004"u8], HttpStatusCode.UnsupportedMediaType },
        { "a page behind a jpeg", [.. TestImage.Jpeg(40, 30), .. "<html>"u8], HttpStatusCode.UnsupportedMediaType },
        { "half a png", SamplePicture.NewPng()[..5000], HttpStatusCode.BadRequest },
        { "half a jpeg", TestImage.Jpeg(400, 300)[..700], HttpStatusCode.BadRequest },
        { "a bomb", SamplePicture.NewBomb(), HttpStatusCode.UnprocessableEntity },
        { "only a signature", SamplePicture.NewPng()[..12], HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_bad_content_is_refused_and_nothing_is_stored(string what, byte[] content, HttpStatusCode status)
    {
        var before = await CountAsync();

        using var answer = await system.Write.PostAsync(ImageRoutes.UploadOf($"{what}.jpg"), new ByteArrayContent(content));

        Assert.Equal((what, status), (what, answer.StatusCode));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        await AssertUnharmedAsync(before);
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_by_the_gateway_before_they_are_read()
    {
        var before = await CountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/upload") { Content = new ByteArrayContent(new byte[200 * 1024 * 1024]) };
        request.Headers.ExpectContinue = true;

        using var answer = await system.Web.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await AssertUnharmedAsync(before);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(700)]
    [InlineData(10_000)]
    public async Task Too_many_tags_are_refused(int count)
    {
        var before = await CountAsync();
        var tags = string.Join(',', Enumerable.Range(0, count));

        using var direct = await system.Write.PostAsync(ImageRoutes.UploadOf("a.png", tags), new ByteArrayContent(SamplePicture.NewPng()));
        using var form = await UploadForm.SendAsync(system.Web, SamplePicture.NewPng(), "a.png", tags);

        Assert.All(new[] { direct, form }, answer => Assert.InRange((int)answer.StatusCode, 400, 499));
        await AssertUnharmedAsync(before);
    }

    [Fact]
    public async Task A_slow_upload_is_cut_off_and_nothing_is_stored()
    {
        var before = await CountAsync();

        using var upload = await HalfUpload.StartAsync(system.Write, SamplePicture.NewPng()[..600]);

        Assert.StartsWith("HTTP/1.1 408 ", await upload.ReadAnswerAsync(), StringComparison.Ordinal);
        await AssertUnharmedAsync(before);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system.ini", "system.ini")]
    [InlineData("kočka 猫 🐈.png", "kočka 猫 🐈.png")]
    [InlineData("\u202Egnp.exe", "\u202Egnp.exe")]
    public async Task A_name_is_only_ever_text(string name, string shown)
    {
        var (image, content) = await system.StoreAsync(name, "tag <b>, ünï çode");

        Assert.Equal(shown, image.Name);
        Assert.Equal(["tag <b>", "ünï çode"], image.Tags);
        Assert.Equal(content, await system.Web.GetByteArrayAsync(PublicRoutes.OriginalOf(image.Id)));
        var page = await system.Web.GetStringAsync($"/image/{image.Id}");
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("tag <b>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_no_service_answers()
    {
        using var stranger = new HttpClient { BaseAddress = system.Write.BaseAddress };
        using var wrong = new HttpRequestMessage(HttpMethod.Post, ImageRoutes.UploadOf("a.png")) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes("a")) };
        wrong.Headers.Add(ServiceDefaults.ServiceToken.Header, "guess");

        using var guessed = await stranger.SendAsync(wrong);
        using var read = await stranger.GetAsync(new Uri(system.Retrieval.BaseAddress!, ImageRoutes.Images));
        using var passedOn = await system.Web.GetAsync(ImageRoutes.Images);

        Assert.Equal(HttpStatusCode.Unauthorized, guessed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, passedOn.StatusCode);
    }

    private async Task<ImageCounts> CountAsync()
    {
        var counts = await system.Retrieval.GetFromJsonAsync<ImageCounts>(ImageRoutes.ImageCounts);
        return counts! with { WithThumbnails = 0 };
    }

    private async Task AssertUnharmedAsync(ImageCounts before)
    {
        Assert.Equal(before, await CountAsync());
        Assert.Equal("Healthy", await system.Write.GetStringAsync(ImageRoutes.Health));
        Assert.Equal("Healthy", await system.Web.GetStringAsync(ImageRoutes.Health));
    }
}
