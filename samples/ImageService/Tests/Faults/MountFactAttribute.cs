namespace ImageService.Tests.Faults;

/// <summary>A fact that mounts file systems. Where that is not allowed it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsAllowed = new(TryMount);

    public MountFactAttribute()
    {
        if (!IsAllowed.Value)
            Skip = "No file system may be mounted here: that takes root on Linux, outside of a locked container.";
    }

    private static bool TryMount()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;

        using var folder = new TemporaryFolder();
        try
        {
            using var disk = new SmallDisk(Path.Combine(folder.Path, "disk"), kilobytes: 16);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
