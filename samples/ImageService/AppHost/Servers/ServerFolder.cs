using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ImageService.AppHost.Servers;

/// <summary>The folder in which the servers of one system keep their data.</summary>
public sealed record ServerFolder(string Path)
{
    private const UnixFileMode MayPass = UnixFileMode.OtherExecute;

    /// <summary>The user for programs that refuse to run as root; null when we are not root.</summary>
    public static string? OtherUser => string.Equals(System.Environment.UserName, "root", StringComparison.Ordinal) ? "postgres" : null;

    /// <summary>Below the data of the system; for root, where another user cannot get there, below <c>/var/lib</c>.</summary>
    public static ServerFolder Of(string dataFolder)
    {
        var wanted = System.IO.Path.Combine(System.IO.Path.GetFullPath(dataFolder), "servers");
        if (OtherUser is not null && !IsOpen(wanted))
        {
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..8];
            wanted = System.IO.Path.Combine("/var/lib/archrules-image-service", name);
        }

        return new ServerFolder(Directory.CreateDirectory(wanted).FullName);
    }

    /// <summary>The folder of one server.</summary>
    public string For(string server) => Directory.CreateDirectory(System.IO.Path.Combine(Path, server)).FullName;

    /// <summary>The password of all servers of this system, drawn once and readable by us alone.</summary>
    public string ReadSecret()
    {
        var path = System.IO.Path.Combine(Path, "secret");
        if (!File.Exists(path))
            WritePrivate(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        return File.ReadAllText(path);
    }

    /// <summary>Writes a file that no other user can read, not even for a moment.</summary>
    public static void WritePrivate(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Gives a file or folder to the other user.</summary>
    public static void GiveAway(string path, string user)
    {
        using var chown = Process.Start("chown", ["-R", user, path]);
        chown.WaitForExit();
    }

    private static bool IsOpen(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!OperatingSystem.IsWindows() && folder.Exists && (folder.UnixFileMode & MayPass) == 0)
                return false;
        }

        return true;
    }
}
