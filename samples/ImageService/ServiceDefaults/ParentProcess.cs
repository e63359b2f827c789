using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ImageService.ServiceDefaults;

/// <summary>Stops this process when the one that started it closes our standard input, or dies.</summary>
/// <remarks>
/// A pipe works on every operating system and also when the parent is killed, where a signal does neither.
/// </remarks>
public sealed class ParentProcess(IHostApplicationLifetime lifetime) : IHostedService
{
    /// <summary>The switch <c>--stop-with-parent true</c>. Off by default: started by hand, standard input means nothing.</summary>
    public const string Setting = "stop-with-parent";

    public static bool IsWatched(IConfiguration configuration) => configuration.GetValue(Setting, false);

    /// <summary>Returns when standard input has ended.</summary>
    public static void WaitForEndOfInput()
    {
        using var input = Console.OpenStandardInput();
        var ignored = new byte[64];
        while (input.Read(ignored) > 0)
        {
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: a read of standard input cannot be cancelled, and must not hold up the shutdown.
        var watch = new Thread(Watch) { IsBackground = true, Name = nameof(ParentProcess) };
        watch.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Watch()
    {
        WaitForEndOfInput();
        lifetime.StopApplication();
    }
}
