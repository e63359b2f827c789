using System.Net;
using System.Net.Http.Headers;
using ImageService.Contracts;
using ImageService.Web;

namespace ImageService.Tests.Services;

[Collection(SystemCollection.Name)]
public sealed class WebTests(SystemFixture system)
{
    [Fact]
    public async Task It_is_healthy() => Assert.Equal("Healthy", await system.Web.GetStringAsync(ImageRoutes.Health));

    [Fact]
    public async Task The_form_stores_an_image_and_leads_to_the_gallery_that_shows_it()
    {
        using var answer = await UploadForm.SendAsync(system.Web, SamplePicture.NewPng(), "from the form.png");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var gallery = await system.Web.GetStringAsync(answer.Headers.Location);
        Assert.Contains("Your image is stored.", gallery, StringComparison.Ordinal);
        Assert.Contains("from the form.png", gallery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_image_shows_the_reason_on_the_form()
    {
        using var answer = await UploadForm.SendAsync(system.Web, "<html></html>"u8.ToArray(), "picture.png");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("This is not a PNG, JPEG, GIF or WebP image.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_just_over_the_limit_is_refused_on_the_form()
    {
        using var answer = await UploadForm.SendAsync(system.Web, new byte[UploadRules.MaxBytes + 1], "large.png");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Images may have up to 20 MB.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_far_over_the_limit_is_refused_before_it_is_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/upload") { Content = new ByteArrayContent(new byte[FormLimit.MaxBytes + 1]) };
        request.Headers.ExpectContinue = true;

        using var answer = await system.Web.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("That image is too large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_allows_the_browser_no_script_but_its_own()
    {
        using var answer = await system.Web.GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(SamplePicture.NewPng()), "image", "a.png" } };

        using var answer = await system.Web.PostAsync("/upload", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_is_text_wherever_it_is_shown()
    {
        const string Name = "\"><script>alert(1)<.png";
        var (image, _) = await system.StoreAsync(Name);

        foreach (var path in new[] { "/", $"/image/{image.Id}" })
        {
            var page = await system.Web.GetStringAsync(path);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Name, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_original_passes_through_byte_for_byte_and_may_run_nothing()
    {
        var (image, content) = await system.StoreAsync();

        using var answer = await system.Web.GetAsync($"/original/{image.Id}");

        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task An_original_that_the_browser_has_is_not_sent_again()
    {
        var (image, _) = await system.StoreAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/original/{image.Id}");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{image.Id}\""));

        using var answer = await system.Web.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("/image/nothing")]
    [InlineData("/no-such-page")]
    public async Task What_does_not_exist_is_a_friendly_404(string path)
    {
        using var answer = await system.Web.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/original/nothing")]
    [InlineData("/original/..%2F..%2Fsecret")]
    [InlineData("/thumbnail/400/nothing")]
    [InlineData("/thumbnail/7/nothing")]
    public async Task What_is_no_image_is_not_found(string path)
    {
        using var answer = await system.Web.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
