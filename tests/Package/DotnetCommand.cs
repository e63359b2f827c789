using System.Diagnostics;

namespace ArchRules.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a user would, leaving no process behind.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs a command to its end.</summary>
    /// <returns>The exit code, and everything that it printed.</returns>
    public static Task<(int ExitCode, string Output)> Run(string folder, params string[] arguments) => RunProgram("dotnet", folder, arguments);

    /// <summary>Runs another program in the same way.</summary>
    /// <inheritdoc cref="Run"/>
    public static async Task<(int ExitCode, string Output)> RunProgram(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // What the test host's own build put into the environment must not reach the user's build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
