using System.ComponentModel;
using System.Diagnostics;

namespace ArchRules.Cli;

/// <summary>What a program that was run said.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">The lines of its standard output.</param>
/// <param name="Errors">The lines of its standard error.</param>
internal sealed record ChildProcess(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    /// <summary>Runs a program to its end. It gets no input: nothing may wait for an answer that nobody can give.</summary>
    /// <param name="info">What to run; its streams are redirected here.</param>
    /// <param name="cancellation">Ends the program and those that it started.</param>
    /// <returns>What it said; null where there is no such program.</returns>
    public static async Task<ChildProcess?> FindAndRunAsync(ProcessStartInfo info, CancellationToken cancellation)
    {
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        using var process = new Process { StartInfo = info };
        var (output, errors) = (new List<string>(), new List<string>());
        process.OutputDataReceived += (_, e) => Add(output, e.Data);
        process.ErrorDataReceived += (_, e) => Add(errors, e.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ChildProcess(process.ExitCode, output, errors);
    }

    private static void Add(List<string> lines, string? line)
    {
        if (line is not null)
            lines.Add(line);
    }
}
