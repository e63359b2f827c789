using System.Diagnostics;

namespace ArchRules.Benchmarks.Measuring;

/// <summary>The compiler as a build uses it: a server that stays warm. Its CPU time is what a compilation costs.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string pipe = "archrules-benchmark-" + Guid.NewGuid().ToString("N");
    private readonly Process server;

    public CompilerServer() => server = Start(Path.Combine(Sdk.Compiler, "VBCSCompiler.dll"), "-pipename:" + pipe);

    /// <summary>Compiles once.</summary>
    /// <param name="responseFile">The compiler's arguments, one in each line.</param>
    /// <returns>CPU seconds, user and system.</returns>
    /// <exception cref="InvalidOperationException">The compilation failed, or the server did not do it.</exception>
    public double Compile(string responseFile)
    {
        var before = Cpu();
        using var client = Start(
            Path.Combine(Sdk.Compiler, "csc.dll"), "-noconfig", $"-shared:{pipe}", "-keepalive:600", "@" + responseFile);
        var output = client.StandardOutput.ReadToEnd();
        client.WaitForExit();
        var cost = Cpu() - before;
        if (client.ExitCode != 0)
            throw new InvalidOperationException($"the compilation failed: {output[..Math.Min(output.Length, 2000)]}");
        if (cost < 0.03)
            throw new InvalidOperationException("the compiler server did not take the compilation");

        return cost;
    }

    public void Dispose()
    {
        server.Kill();
        server.Dispose();
    }

    private double Cpu()
    {
        server.Refresh();
        return server.TotalProcessorTime.TotalSeconds;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Sdk.Dotnet, ["exec", .. arguments]) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
