using System.Diagnostics;
using System.Globalization;

namespace ArchRules.Benchmarks.Measuring;

/// <summary>What a whole process cost, start-up included.</summary>
/// <param name="Cpu">CPU seconds, user and system.</param>
/// <param name="Peak">The peak of resident memory, in megabytes.</param>
internal sealed record ProcessRun(double Cpu, double Peak)
{
    private static readonly string Peers = Path.Combine(AppContext.BaseDirectory, "ArchRules.Benchmarks.Peers.dll");

    /// <summary>Runs one of the peers: a bare scan, or NetArchTest.</summary>
    public static ProcessRun OfPeer(params string[] arguments) => Of(Peers, arguments);

    /// <summary>Runs a program.</summary>
    /// <param name="program">Its assembly, or an executable.</param>
    /// <param name="arguments">What it is given.</param>
    /// <exception cref="InvalidOperationException">It fails: then there is nothing to compare.</exception>
    public static ProcessRun Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Sdk.Dotnet, [Peers, "measure", .. CommandOf(program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} failed: {Beginning(output.Result)} {Beginning(errors)}");

        var figures = errors.TrimEnd().Split('\n')[^1].Split(' ');
        return new ProcessRun(double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture) / 1024);
    }

    private static string[] CommandOf(string program) =>
        program.EndsWith(".dll", StringComparison.Ordinal) ? [Sdk.Dotnet, program] : [program];

    private static string Beginning(string text) => text[..Math.Min(text.Length, 1000)];
}
