using System.Globalization;
using System.Text.Json;

namespace ImageService.AppHost.Servers;

/// <summary>What one run leaves in the folder of a server for another one that comes meanwhile, such as the batch.</summary>
internal static class RunningNote
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Write(ServerStart start) => ServerFolder.WritePrivate(PathIn(start.Folder), JsonSerializer.Serialize(start.Settings));

    public static void Delete(string folder) => File.Delete(PathIn(folder));

    /// <summary>The settings that lead to a server of this folder which runs already, or null.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> FindAsync(string folder, CancellationToken cancelled)
    {
        if (!IsAlive(folder) || !File.Exists(PathIn(folder)))
            return null;

        try
        {
            await using var file = File.OpenRead(PathIn(folder));
            return await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(file, cancellationToken: cancelled);
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns when no server works in the folder any more: one whose run crashed is stopping at this moment.</summary>
    /// <exception cref="ServiceFailedException">It does not stop.</exception>
    public static async Task WaitForEndAsync(string folder, CancellationToken cancelled)
    {
        for (var waited = TimeSpan.Zero; IsAlive(folder); waited += TimeSpan.FromMilliseconds(50))
        {
            if (waited > Patience)
                throw new ServiceFailedException($"A server that works in '{folder}' does not stop; its process id is in the file 'pid' there");

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancelled);
        }

        Delete(folder);
    }

    /// <summary>The shell that guards a server, and the server itself; null when none was started in the folder yet.</summary>
    public static (int Guard, int Server)? ReadProcesses(string folder)
    {
        var path = Path.Combine(folder, "pid");
        var numbers = File.Exists(path) ? File.ReadAllText(path).Split() : [];
        return numbers.Length >= 2 && int.TryParse(numbers[0], CultureInfo.InvariantCulture, out var guard) && int.TryParse(numbers[1], CultureInfo.InvariantCulture, out var server)
            ? (guard, server)
            : null;
    }

    // The number alone proves nothing: after a restart of the machine it may be anybody's.
    private static bool IsAlive(string folder)
    {
        if (ReadProcesses(folder) is not { } running)
            return false;

        try
        {
            return File.ReadAllText(FormattableString.Invariant($"/proc/{running.Guard}/environ")).Contains($"SERVER_FOLDER={folder}\0", StringComparison.Ordinal);
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, "running.json");
}
