using System.Globalization;
using ImageService.Tests.Services;
using Microsoft.Playwright;

namespace ImageService.Tests.Browser;

/// <summary>Single pages in a real browser.</summary>
[Collection(SystemCollection.Name)]
public sealed class PageTests(SystemFixture system) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BrowserFact]
    public async Task With_a_script_a_refused_image_says_why_on_the_form()
    {
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 390, height: 840, script: true);

        await page.GotoAsync("/upload");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "page.png", MimeType = "image/png", Buffer = "<html>"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("page.png: This is not a PNG, JPEG, GIF or WebP image.");
    }

    [BrowserFact]
    public async Task With_a_script_an_image_may_be_dropped_anywhere_on_the_page()
    {
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 1280, height: 800, script: true);
        await page.GotoAsync("/upload");

        await DropAsync(page, page.Locator("h1"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your image is stored.");
    }

    [BrowserFact]
    public async Task Without_a_script_an_image_may_be_dropped_on_the_field()
    {
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 1280, height: 800);
        await page.GotoAsync("/upload");

        await DropAsync(page, page.Locator("input[type=file]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your image is stored.");
    }

    [BrowserFact]
    public async Task The_status_page_keeps_its_numbers_fresh()
    {
        await system.StoreAsync();
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 1280, height: 800, script: true);
        await page.GotoAsync("/status");
        await Assertions.Expect(page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        var images = page.Locator("[data-count='images.images']");
        var before = int.Parse(await images.InnerTextAsync(), CultureInfo.InvariantCulture);

        await system.StoreAsync();

        await Assertions.Expect(images).ToHaveTextAsync(FormattableString.Invariant($"{before + 1}"));
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var (image, _) = await system.StoreAsync($"{new string('w', 150)}.png");
        await using var browser = await BrowserSession.StartAsync();
        var page = await browser.OpenAsync(system.Web.BaseAddress!, width: 360, height: 740);

        foreach (var path in new[] { "/", "/upload", "/status", "/?search=w", $"/image/{image.Id}", "/no-such-page" })
        {
            await page.GotoAsync(path);
            Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    // As the browser itself does it, when a person lets go of a file of the desktop: no script is involved.
    private async Task DropAsync(IPage page, ILocator target)
    {
        var file = Path.Combine(folder.Path, "dropped.png");
        await File.WriteAllBytesAsync(file, SamplePicture.NewPng());
        var box = (await target.BoundingBoxAsync())!;
        var protocol = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await protocol.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = box.X + box.Width / 2,
                ["y"] = box.Y + box.Height / 2,
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = new[] { file }, ["dragOperationsMask"] = 1 },
            });
        }
    }
}
