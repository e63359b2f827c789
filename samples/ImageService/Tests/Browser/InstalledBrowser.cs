namespace ImageService.Tests.Browser;

/// <summary>A Chromium or Chrome that is on this machine already. Nothing is ever downloaded.</summary>
internal static class InstalledBrowser
{
    /// <summary>The environment variable that names another browser than the usual ones.</summary>
    private const string PathVariable = "CHROME_PATH";

    public const string Missing = $"No Chromium or Chrome was found; set {PathVariable} to its executable.";

    private static readonly string[] UsualPaths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Find()
        => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path
            ? Existing(path)
            : UsualPaths.FirstOrDefault(File.Exists);

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
