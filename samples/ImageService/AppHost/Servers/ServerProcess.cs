using System.Diagnostics;

namespace ImageService.AppHost.Servers;

/// <summary>A server that this process started. It stops when it is asked to, and also when this process dies.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    // Servers know nothing of ParentProcess, so a shell waits for the end of its standard input in their place. The note about
    // the running server goes first, so that nobody finds a server that is about to stop. All are builtins: nothing is left behind.
    private const string Guard = """
        exec 3<&0 2>>"$SERVER_FOLDER/log"
        "$@" </dev/null >"$SERVER_FOLDER/log" 2>&1 3<&- &
        server=$!
        { while read -r line <&3; do :; done; rm -f "$SERVER_FOLDER/running.json"; kill -s "$SERVER_SIGNAL" "$server"; } >/dev/null 2>&1 &
        guard=$!
        echo "$$ $server" >"$SERVER_FOLDER/pid"
        wait "$server"
        status=$?
        kill "$guard" 2>/dev/null
        wait "$guard"
        exit "$status"
        """;

    private readonly ServerStart start;
    private readonly Process process;

    private ServerProcess(ServerStart start)
    {
        this.start = start;
        // A session of its own: Ctrl-C in the terminal is for us, and the servers stop after the services.
        var info = new ProcessStartInfo("setsid", ["/bin/sh", "-c", Guard, start.Name, .. start.Command]) { RedirectStandardInput = true };
        foreach (var (name, value) in start.Environment)
            info.Environment[name] = value;
        info.Environment["SERVER_FOLDER"] = start.Folder;
        info.Environment["SERVER_SIGNAL"] = start.StopSignal;
        process = Process.Start(info)!;
    }

    /// <summary>Returns when the server answers.</summary>
    /// <exception cref="ServiceFailedException">It ended, or did not answer in time; the message has the end of its log.</exception>
    public static async Task<ServerProcess> StartAsync(ServerStart start, CancellationToken cancelled)
    {
        await RunningNote.WaitForEndAsync(start.Folder, cancelled);
        var server = new ServerProcess(start);
        try
        {
            await server.ReadyAsync(cancelled);
            RunningNote.Write(start);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it without a chance to clean up, as a power cut would.</summary>
    public async Task KillAsync()
    {
        // Not the shell around it: somebody has to bury the dead, or PostgreSQL takes its own zombie for a running server.
        if (RunningNote.ReadProcesses(start.Folder) is { } running)
        {
            using var server = Process.GetProcessById(running.Server);
            server.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        RunningNote.Delete(start.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(StopTimeout);
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // It was killed, and its input with it.
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancelled)
    {
        var watch = Stopwatch.StartNew();
        while (!await start.IsReadyAsync(cancelled))
        {
            if (process.HasExited)
                throw new ServiceFailedException($"{start.Name} ended with exit code {process.ExitCode} before it was ready:\n{LastOfLog()}");

            if (watch.Elapsed > StartTimeout)
                throw new ServiceFailedException($"{start.Name} was not ready within {StartTimeout.TotalSeconds} seconds:\n{LastOfLog()}");

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancelled);
        }

        Console.WriteLine($"{start.Name} (started, process {process.Id}) is ready; its data and log are in {start.Folder}");
    }

    private string LastOfLog()
    {
        var log = Path.Combine(start.Folder, "log");
        return File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(15)) : "";
    }
}
