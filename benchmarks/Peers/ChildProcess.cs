using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ArchRules.Benchmarks.Peers;

/// <summary>
/// Runs one command and prints what it cost. A process of its own for each: the system adds up the children of a process, and counts
/// what the parent held when it started them as their peak, so the parent has to be small and have one child only.
/// </summary>
internal static unsafe partial class ChildProcess
{
    private const int Children = -1;

    /// <summary>Runs a command; prints CPU seconds, peak kilobytes and elapsed seconds on the last line of standard error.</summary>
    /// <returns>The command's exit code.</returns>
    public static int Measure(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]);
        var clock = Stopwatch.StartNew();
        using var child = Process.Start(start)!;
        child.WaitForExit();
        var elapsed = clock.Elapsed.TotalSeconds;

        // struct rusage of Linux, 64 bits: two struct timeval, then the peak in kilobytes.
        var usage = stackalloc long[32];
        if (ResourceUsage(Children, usage) != 0)
            throw new InvalidOperationException($"getrusage failed: {Marshal.GetLastPInvokeError()}");

        var cpu = usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cpu:0.000} {usage[4]} {elapsed:0.000}"));
        return child.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int ResourceUsage(int who, long* usage);
}
