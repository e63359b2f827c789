using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArchRules.Cli.Tests.Html;

/// <summary>What a reader does with a report, in a real browser.</summary>
public sealed class ReportBrowserTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    [BrowserFact]
    public async Task A_click_on_a_box_leaves_its_violations_and_a_second_click_brings_all_back()
    {
        var page = await browser.OpenAsync();
        var box = page.Locator(".canvas .node[data-node=services-001]");

        await box.ClickAsync();

        await Expect(page.Locator(".shown")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+ of 40 violations that begin or end in services-001$"));
        await Expect(box).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".metrics tr.on th")).ToHaveTextAsync("services-001");
        foreach (var group in await page.Locator(".group:visible").AllAsync())
            Assert.Contains("services-001", await group.Locator("summary").TextContentAsync(), StringComparison.Ordinal);

        await box.ClickAsync();
        await Expect(page.Locator(".shown")).ToHaveTextAsync("40 violations");
    }

    [BrowserFact]
    public async Task Everything_is_reached_by_keyboard()
    {
        var page = await browser.OpenAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the violations" })).ToBeFocusedAsync();

        var first = page.Locator(".canvas .node").First;
        await first.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".canvas .node:focus")).Not.ToHaveAttributeAsync("data-node", (await first.GetAttributeAsync("data-node"))!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chosen")).ToContainTextAsync("that begin or end in");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".chosen")).ToBeEmptyAsync();
        Assert.Equal(1, await page.Locator(".canvas .node[tabindex='0']").CountAsync());
    }

    [BrowserFact]
    public async Task A_matrix_cell_chooses_a_pair_and_words_narrow_it()
    {
        var page = await browser.OpenAsync();
        var cell = page.Locator(".matrix .cell.bad").First;
        var (from, to) = (await cell.GetAttributeAsync("data-from"), await cell.GetAttributeAsync("data-to"));

        await cell.ClickAsync();
        await Expect(page.Locator(".shown")).ToContainTextAsync($"from {from} to {to}");
        await Expect(page.Locator(".group:visible")).ToHaveCountAsync(1);

        await page.GetByLabel("Text").FillAsync("no such word");
        await Expect(page.GetByText("No violation fits.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all", Exact = true }).Last.ClickAsync();
        await Expect(page.Locator(".shown")).ToHaveTextAsync("40 violations");
    }

    [BrowserFact]
    public async Task The_picture_is_zoomed_and_dragged_and_fitted_again()
    {
        var page = await browser.OpenAsync();
        var picture = page.Locator(".canvas > .picture");
        var fitted = await picture.GetAttributeAsync("viewBox");

        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await Expect(picture).Not.ToHaveAttributeAsync("viewBox", fitted!);
        var zoomed = await picture.GetAttributeAsync("viewBox");
        var area = (await picture.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(area.X + 30, area.Y + 30);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(area.X + 130, area.Y + 90, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(picture).Not.ToHaveAttributeAsync("viewBox", zoomed!);
        await Expect(page.Locator(".chosen")).ToBeEmptyAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Fit" }).ClickAsync();
        await Expect(picture).ToHaveAttributeAsync("viewBox", fitted!);
    }

    [BrowserFact]
    public async Task A_table_is_sorted_by_its_head()
    {
        var page = await browser.OpenAsync();
        var head = page.Locator(".metrics thead th").Last;

        await head.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        var numbers = (await page.Locator(".metrics tbody td:last-child").AllInnerTextsAsync()).Select(int.Parse).ToArray();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.True(numbers[0] > 0);
    }

    [BrowserFact]
    public async Task Without_a_script_everything_is_there_to_read()
    {
        var page = await browser.OpenAsync(script: false);

        await page.Locator(".group summary").First.ClickAsync();

        await Expect(page.Locator(".group li mark").First).ToBeVisibleAsync();
        await Expect(page.Locator(".tools")).ToBeHiddenAsync();
        Assert.Equal(40, await page.Locator(".group li").CountAsync());
    }

    [BrowserFact]
    public async Task Nothing_is_fetched_nothing_fails_and_no_screen_is_too_small()
    {
        foreach (var isDark in new[] { false, true })
        {
            var page = await browser.OpenAsync(width: 360, isDark: isDark);
            await page.Locator(".canvas .node").First.ClickAsync();
            Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Equal(isDark ? "rgb(21, 24, 28)" : "rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }

        Assert.Empty(browser.Complaints);
    }
}
