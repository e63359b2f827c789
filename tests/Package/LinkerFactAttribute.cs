namespace ArchRules.Package.Tests;

/// <summary>A test that compiles ahead of time, for which the SDK needs the platform's linker. In CI it must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkerFactAttribute : FactAttribute
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    public LinkerFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true" || OperatingSystem.IsMacOS())
            return;

        if (OperatingSystem.IsWindows())
            Skip = "Compiling ahead of time on Windows needs a developer prompt of Visual Studio.";
        else if (!Array.Exists(Linkers, IsThere))
            Skip = "Compiling ahead of time needs clang or gcc.";
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
