using ImageService.AppHost.Servers;

namespace ImageService.Tests.Distributed;

/// <summary>A fact about real servers. Where one is not installed it is skipped, but in CI it must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class DistributedFactAttribute : FactAttribute
{
    public DistributedFactAttribute()
    {
        if (SystemServers.FindMissing() is { Count: > 0 } missing && !IsContinuousIntegration)
            Skip = $"Not installed: {string.Join(", ", missing)}; see samples/ImageService/install-servers.sh.";
    }

    public static bool IsContinuousIntegration => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
