using System.Diagnostics;

namespace ImageService.AppHost.Servers;

/// <summary>PostgreSQL: the documents, and the search.</summary>
public static class PostgresServer
{
    private const string Setting = "Metadata:Postgres";
    private const string User = "images";

    public static ServerKind Kind { get; } = new("postgres", Setting, "postgresql", () => Program("postgres") is not null && Program("initdb") is not null, Prepare);

    /// <exception cref="ServiceFailedException">A new database could not be made.</exception>
    private static ServerStart Prepare(ServerFolder servers)
    {
        var (folder, secret, port) = (servers.For("postgres"), servers.ReadSecret(), LoopbackPort.TakeFree());
        var data = Path.Combine(folder, "data");
        if (!Directory.Exists(data))
            Initialize(folder, data, secret);

        return new ServerStart(
            "postgres",
            folder,
            [.. AsOtherUser, Program("postgres")!, "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
            new Dictionary<string, string>
            {
                [Setting] = $"Host=127.0.0.1;Port={port};Username={User};Password={secret};Database=postgres;Maximum Pool Size=20;Timeout=5",
            },
            async cancelled =>
            {
                using var question = Process.Start(new ProcessStartInfo(Program("pg_isready")!, ["-q", "-h", "127.0.0.1", "-p", $"{port}"]))!;
                await question.WaitForExitAsync(cancelled);
                return question.ExitCode == 0;
            })
        {
            // The fast shutdown: TERM would wait until the last client has gone.
            StopSignal = "INT",
        };
    }

    private static string? Program(string name) => ServerProgram.FindPostgres(name);

    // PostgreSQL refuses to run as root.
    private static string[] AsOtherUser
        => ServerFolder.OtherUser is { } user ? ["setpriv", $"--reuid={user}", $"--regid={user}", "--init-groups"] : [];

    private static void Initialize(string folder, string data, string secret)
    {
        // Under another name until it is whole: a run that is killed meanwhile must not leave half a database.
        var (password, unfinished) = (Path.Combine(folder, "password"), $"{data}.unfinished");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        ServerFolder.WritePrivate(password, secret);
        if (ServerFolder.OtherUser is { } user)
            ServerFolder.GiveAway(folder, user);

        string[] command = [.. AsOtherUser, Program("initdb")!, "-D", unfinished, $"--username={User}", $"--pwfile={password}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions"];
        var info = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(password);
        if (process.ExitCode != 0)
            throw new ServiceFailedException($"initdb ended with exit code {process.ExitCode}: {errors.Result}");

        Directory.Move(unfinished, data);
    }
}
