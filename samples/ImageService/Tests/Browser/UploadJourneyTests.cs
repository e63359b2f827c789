using ImageService.Tests.Services;
using Microsoft.Playwright;

namespace ImageService.Tests.Browser;

/// <summary>What a person does, in a real browser, on the real system.</summary>
public abstract class UploadJourneyTests(SystemFixture system)
{
    [BrowserFact]
    public virtual async Task A_person_uploads_an_image_sees_it_in_the_gallery_and_downloads_the_original()
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
    public virtual async Task With_a_script_a_person_uploads_two_images_sees_the_progress_and_finds_them_by_their_tag()
    {
        var tag = $"journey{Guid.NewGuid():N}"[..20];
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 390, height: 840, script: true);

        await page.GotoAsync("/upload");
        await page.SetInputFilesAsync("input[type=file]", Enumerable.Range(1, 2)
            .Select(number => new FilePayload { Name = $"{number}.png", MimeType = "image/png", Buffer = SamplePicture.NewPng() }));
        await page.FillAsync("input[name=tags]", tag);
        // What the progress said, kept where the next page finds it.
        await page.EvaluateAsync("""
            new MutationObserver(() => sessionStorage.said = (sessionStorage.said ?? '') + document.getElementById('progress-text').textContent + ';')
              .observe(document.getElementById('progress-text'), { childList: true });
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your image is stored.");
        Assert.Contains("2 of 2: 2.png", await page.EvaluateAsync<string>("sessionStorage.said"), StringComparison.Ordinal);
        Assert.Contains("2.png: being checked and stored", await page.EvaluateAsync<string>("sessionStorage.said"), StringComparison.Ordinal);

        await page.FillAsync("input[name=search]", $"tag:{tag}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(2);
        await AssertDrawnAsync(page.Locator(".card img").First);
    }

    // The size of the picture inside the file proves that the browser decoded it.
    private static async Task AssertDrawnAsync(ILocator image)
    {
        await Assertions.Expect(image).ToHaveJSPropertyAsync("complete", true);
        await Assertions.Expect(image).ToHaveJSPropertyAsync("naturalWidth", SamplePicture.Width);
    }
}
