using System.Diagnostics;

namespace ImageService.Tests;

/// <summary>Looks again until something is so. What never comes true fails after a minute, however slow the machine.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns the first value that is as it should be.</summary>
    /// <exception cref="TimeoutException">None was within a minute; the message has the last one.</exception>
    public static async Task<T> IsAsync<T>(Func<Task<T>> look, Predicate<T> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var value = await look();
            if (isSo(value))
                return value;

            if (watch.Elapsed > Patience)
                throw new TimeoutException($"Still not so after {Patience.TotalSeconds} seconds: {value}");

            await Task.Delay(Pause);
        }
    }
}
