using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ImageService.Client;

/// <summary>Repeats one kind of request for a while and prints how many a second there were, and how long they took.</summary>
public sealed class Measurement(TimeSpan time, int connections)
{
    /// <returns>How many requests failed.</returns>
    public async Task<int> RunAsync(string name, Func<int, Task> request, CancellationToken cancelled)
    {
        var times = new ConcurrentBag<double>();
        var (started, failed) = (0, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time && !cancelled.IsCancellationRequested)
            {
                var start = watch.Elapsed;
                try
                {
                    await request(Interlocked.Increment(ref started));
                    times.Add((watch.Elapsed - start).TotalMilliseconds);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        }, cancelled)));

        Print(name, [.. times.Order()], watch.Elapsed, failed);
        return failed;
    }

    private static void Print(string name, double[] times, TimeSpan elapsed, int failed)
    {
        double Percentile(double share) => times.Length == 0 ? 0 : times[(int)Math.Min(times.Length - 1, times.Length * share)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-10} {times.Length / elapsed.TotalSeconds,7:0}/s   p50 {Percentile(0.5),6:0.0} ms   p95 {Percentile(0.95),6:0.0} ms   p99 {Percentile(0.99),6:0.0} ms   {failed} failed"));
    }
}
