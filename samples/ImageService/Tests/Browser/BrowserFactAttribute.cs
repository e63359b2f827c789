namespace ImageService.Tests.Browser;

/// <summary>A fact that needs a browser. Without one it is skipped, but in CI it must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        var isContinuousIntegration = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (InstalledBrowser.Find() is null && !isContinuousIntegration)
            Skip = InstalledBrowser.Missing;
    }
}
