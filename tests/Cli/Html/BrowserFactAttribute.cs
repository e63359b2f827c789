namespace ArchRules.Cli.Tests.Html;

/// <summary>A fact that needs a browser. Without one it is skipped, but in CI it must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ReportBrowser.FindBrowser() is null && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = ReportBrowser.Missing;
    }
}
