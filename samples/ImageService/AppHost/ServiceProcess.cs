using System.Diagnostics;
using ImageService.Contracts;
using ImageService.ServiceDefaults;

namespace ImageService.AppHost;

/// <summary>One service as a process of its own, with its log on our output.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private readonly ServiceStart start;
    private readonly Process process;
    private readonly ServiceLog log;

    public ServiceProcess(ServiceStart start)
    {
        this.start = start;
        log = new ServiceLog(start.Name);
        process = new Process { StartInfo = StartInfo(start) };
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name => start.Name;

    /// <summary>Where it listens; null until it said so.</summary>
    public Uri? Address => log.Address.IsCompletedSuccessfully ? log.Address.Result : null;

    /// <summary>Starts the same service once more, at the address that this one had.</summary>
    public ServiceProcess Again() => new(start with { Address = Address ?? start.Address });

    /// <summary>Ends the process without a chance to clean up, as a crash would.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Returns the address of the service as soon as it answers that it is healthy.</summary>
    /// <exception cref="ServiceFailedException">It ended, or was not healthy within a minute.</exception>
    public async Task<Uri> HealthyAsync(CancellationToken cancelled)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        deadline.CancelAfter(StartTimeout);
        var healthy = FirstHealthyAnswerAsync(deadline.Token);
        var first = await Task.WhenAny(healthy, process.WaitForExitAsync(deadline.Token));
        cancelled.ThrowIfCancellationRequested();
        if (first != healthy && process.HasExited)
            throw new ServiceFailedException($"{Name} ended with exit code {process.ExitCode} before it was healthy");

        if (deadline.IsCancellationRequested)
            throw new ServiceFailedException($"{Name} was not healthy within {StartTimeout.TotalSeconds} seconds");

        var address = await healthy;
        Console.WriteLine($"{Name} (process {process.Id}) answers at {address}");
        return address;
    }

    /// <summary>Returns the exit code when the process has ended.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancelled)
    {
        await process.WaitForExitAsync(cancelled);
        return process.ExitCode;
    }

    /// <summary>Asks the process to stop, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(StopTimeout);
        try
        {
            // The end of its standard input is the request to stop: see ParentProcess.
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (IOException)
        {
            // It was killed, and its input with it.
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task<Uri> FirstHealthyAnswerAsync(CancellationToken cancelled)
    {
        var address = await log.Address.WaitAsync(cancelled);
        using var http = new HttpClient { BaseAddress = address };
        while (!await IsHealthyAsync(http, cancelled))
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancelled);
        return address;
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, CancellationToken cancelled)
    {
        try
        {
            using var answer = await http.GetAsync(ImageRoutes.Health, cancelled);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static ProcessStartInfo StartInfo(ServiceStart start)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] address = [start.AssemblyPath, $"--urls={start.Address.GetLeftPart(UriPartial.Authority)}"];
        var info = new ProcessStartInfo(dotnet, [.. address, $"--{ParentProcess.Setting}=true", .. ServiceLog.Settings])
        {
            WorkingDirectory = Path.GetDirectoryName(start.AssemblyPath),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The settings above are the whole truth, whatever the shell says about some other application.
        info.Environment.Remove("ASPNETCORE_URLS");
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in start.Settings)
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return info;
    }
}
