using System.Diagnostics;

namespace ImageService.Tests.Faults;

/// <summary>A file system of a few kilobytes, mounted over a folder for a while.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    /// <exception cref="InvalidOperationException">It could not be mounted.</exception>
    public SmallDisk(string folder, int kilobytes)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder))
            throw new InvalidOperationException($"No file system could be mounted over '{folder}'.");
    }

    // Lazily, since a service may have a file open there.
    public void Dispose() => Run("umount", "-l", folder);

    public static bool Run(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(info)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
