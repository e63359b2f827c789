using System.Reflection;

namespace ImageService.AppHost;

/// <summary>Where the build put the services: the project file remembers it in this assembly's metadata.</summary>
public static class ServiceAssemblies
{
    /// <exception cref="InvalidOperationException">The app host was built without that service.</exception>
    public static string PathOf(string assembly)
    {
        var metadata = typeof(ServiceAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var relative = metadata.FirstOrDefault(entry => string.Equals(entry.Key, assembly, StringComparison.Ordinal))?.Value
            ?? throw new InvalidOperationException($"The app host was built without '{assembly}'.");
        return Path.GetFullPath(relative, AppContext.BaseDirectory);
    }
}
