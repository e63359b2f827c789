using System.Diagnostics;
using ImageService.Contracts;
using ImageService.ServiceDefaults;

namespace ImageService.AppHost;

/// <summary>One service as a process of its own, with its log on our output.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly ServiceLog log;

    public ServiceProcess(string name, string assemblyPath, IReadOnlyList<string> arguments)
    {
        Name = name;
        log = new ServiceLog(name);
        process = new Process { StartInfo = StartInfo(assemblyPath, arguments) };
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

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

    public Task WaitForExitAsync(CancellationToken cancelled) => process.WaitForExitAsync(cancelled);

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

    private static ProcessStartInfo StartInfo(string assemblyPath, IReadOnlyList<string> arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var info = new ProcessStartInfo(dotnet, [assemblyPath, .. arguments, $"--{ParentProcess.Setting}=true", .. ServiceLog.Settings])
        {
            WorkingDirectory = Path.GetDirectoryName(assemblyPath),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The settings above are the whole truth, whatever the shell says about some other application.
        info.Environment.Remove("ASPNETCORE_URLS");
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return info;
    }
}
