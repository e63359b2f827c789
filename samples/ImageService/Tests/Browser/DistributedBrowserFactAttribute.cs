using ImageService.Tests.Distributed;

namespace ImageService.Tests.Browser;

/// <summary>A fact that needs real servers and a browser. Where one is missing it is skipped, but in CI it must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DistributedBrowserFactAttribute : DistributedFactAttribute
{
    public DistributedBrowserFactAttribute()
    {
        if (InstalledBrowser.Find() is null && !IsContinuousIntegration)
            Skip = InstalledBrowser.Missing;
    }
}
