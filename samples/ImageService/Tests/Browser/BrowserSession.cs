using System.Reflection;
using Microsoft.Playwright;

namespace ImageService.Tests.Browser;

/// <summary>One browser, owned and closed by one test.</summary>
internal sealed class BrowserSession(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    public static async Task<BrowserSession> StartAsync()
    {
        var path = InstalledBrowser.Find() ?? throw new InvalidOperationException(InstalledBrowser.Missing);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", DriverFolder());
        // How long a page may take is no test of ours, and machines are busy.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
        return new BrowserSession(playwright, browser);
    }

    /// <param name="script">Off unless said otherwise: the sample promises to work without JavaScript.</param>
    public async Task<IPage> OpenAsync(Uri address, int width, int height, bool script = false)
    {
        var page = await browser.NewPageAsync(new()
        {
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = height },
            BaseURL = address.ToString(),
        });
        await page.GotoAsync("/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }

    // The project file remembers where NuGet unpacked Playwright, instead of copying its driver.
    private static string DriverFolder()
        => typeof(BrowserSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => string.Equals(entry.Key, "PlaywrightPackage", StringComparison.Ordinal)).Value!;
}
