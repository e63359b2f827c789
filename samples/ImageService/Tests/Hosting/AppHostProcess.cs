using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ImageService.AppHost;

namespace ImageService.Tests.Hosting;

/// <summary>The app host as a user starts it: a process with arguments and an output.</summary>
internal sealed partial class AppHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppHostProcess(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(SystemCommand).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = new Process { StartInfo = info };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public string Output => string.Join('\n', lines);

    /// <summary>Where the services answer.</summary>
    public Uri[] Addresses => [.. Answering().Matches(Output).Select(match => new Uri(match.Groups[1].Value))];

    /// <summary>The one address for browsers.</summary>
    public Uri Gateway => new(Ready().Match(Output).Groups[1].Value);

    public Task WaitUntilReadyAsync() => ready.Task.WaitAsync(Patience);

    public async Task<int> WaitForExitCodeAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    public void CloseInput() => process.StandardInput.Close();

    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await WaitForExitCodeAsync();
        }

        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;

        lines.Enqueue(line);
        if (line.Contains("is ready at", StringComparison.Ordinal))
            ready.TrySetResult();
    }

    [GeneratedRegex(@"is ready at (\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Ready();

    [GeneratedRegex(@"^[\w-]+ \(process \d+\) answers at (\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Answering();
}
