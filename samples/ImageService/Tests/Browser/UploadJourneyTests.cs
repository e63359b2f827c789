using ImageService.Tests.Services;
using Microsoft.Playwright;

namespace ImageService.Tests.Browser;

/// <summary>What a person does, in a real browser, on the real system.</summary>
[Collection(SystemCollection.Name)]
public sealed class UploadJourneyTests(SystemFixture system)
{
    [BrowserFact]
    public async Task A_person_uploads_an_image_sees_it_in_the_gallery_and_downloads_the_original()
    {
        var picture = SamplePicture.NewPng();
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 1280, height: 800);

        await page.GetByRole(AriaRole.Link, new() { Name = "Upload", Exact = true }).ClickAsync();
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "journey.png", MimeType = "image/png", Buffer = picture });
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your image is stored.");
        var shown = page.Locator(".card.fresh img");
        await AssertDrawnAsync(shown);

        await shown.ClickAsync();
        await AssertDrawnAsync(page.Locator(".frame img"));
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Download original" }).ClickAsync());

        Assert.Equal("journey.png", download.SuggestedFilename);
        Assert.Equal(picture, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var (image, _) = await system.StoreAsync($"{new string('w', 150)}.png");
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 360, height: 740);

        foreach (var path in new[] { "/", "/upload", $"/image/{image.Id}", "/no-such-page" })
        {
            await page.GotoAsync(path);
            Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    // The size of the picture inside the file proves that the browser decoded it.
    private static async Task AssertDrawnAsync(ILocator image)
    {
        await Assertions.Expect(image).ToHaveJSPropertyAsync("complete", true);
        await Assertions.Expect(image).ToHaveJSPropertyAsync("naturalWidth", SamplePicture.Width);
    }
}
