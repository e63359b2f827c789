using ImageService.ServiceDefaults;

namespace ImageService.AppHost;

/// <summary>One run: start, say where, wait for the end, stop.</summary>
public static class SystemRun
{
    private const int Failed = 1;

    public static async Task<int> RunAsync(SystemOptions options, bool stopsWithParent, CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        if (stopsWithParent)
            new Thread(() => StopWithParent(stop)) { IsBackground = true }.Start();

        try
        {
            await using var system = new RunningSystem(options);
            await system.StartAsync(stop.Token);
            Console.WriteLine($"The image service is ready at {system.Address} (Ctrl-C stops it)");
            await KeepRunningAsync(system, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (ServiceFailedException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    // So that one may kill a service and watch the others go on.
    private static async Task KeepRunningAsync(RunningSystem system, CancellationToken cancelled)
    {
        while (true)
        {
            var ended = await system.WaitForAnEndAsync(cancelled);
            Console.Error.WriteLine($"{ended.Name} ended by itself; starting it again");
            await system.RestartAsync(ended, cancelled);
        }
    }

    private static void StopWithParent(CancellationTokenSource stop)
    {
        ParentProcess.WaitForEndOfInput();
        stop.Cancel();
    }
}
