using System.Reflection;
using ArchRules.Cli.Html;
using Microsoft.Playwright;

namespace ArchRules.Cli.Tests.Html;

/// <summary>One browser and one page of a report, shared by the tests that click through it.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    public const string Missing = "No Chromium or Chrome was found; set CHROME_PATH to its executable.";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private static readonly string[] UsualPaths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly SystemFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>What pages asked for beside their own file, and what went wrong in them.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>A browser that is on this machine already; nothing is ever downloaded.</summary>
    public static string? FindBrowser() => Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path
        ? (File.Exists(path) ? path : null)
        : Array.Find(UsualPaths, File.Exists);

    public Task InitializeAsync()
    {
        folder.Write("report.html", HtmlReport.Write([LargeSystem.Check(folder, components: 12, violations: 40)], new DateTime(2026, 11, 22)));
        return Task.CompletedTask;
    }

    /// <summary>Opens the report in a new tab.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true, bool isDark = false)
    {
        var page = await (await StartAsync()).NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        var address = new Uri(folder.At("report.html")).AbsoluteUri;
        page.Request += (_, request) => Complain(request.Url == address ? null : request.Url);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Complain(error);
        await page.GotoAsync(address);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        folder.Dispose();
    }

    private void Complain(string? complaint)
    {
        if (complaint is null or "data:,")
            return;

        lock (Complaints)
            Complaints.Add(complaint);
    }

    // Started by the first test that needs it: where all are skipped, there may be none.
    private async Task<IBrowser> StartAsync()
    {
        if (browser is not null)
            return browser;

        var path = FindBrowser() ?? throw new InvalidOperationException(Missing);
        var package = typeof(ReportBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "PlaywrightPackage");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", package.Value);
        playwright = await Playwright.CreateAsync();
        return browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }
}
