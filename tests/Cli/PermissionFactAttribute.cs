namespace ArchRules.Cli.Tests;

/// <summary>A fact about files and folders that may not be read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has other permissions.";
        else if (Environment.IsPrivilegedProcess)
            Skip = "Root may read everything.";
    }
}
