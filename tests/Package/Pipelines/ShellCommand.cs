using System.Diagnostics;

namespace ArchRules.Package.Tests.Pipelines;

/// <summary>Runs lines of a shell as the service of a pipeline does.</summary>
internal static class ShellCommand
{
    /// <summary>Runs lines.</summary>
    /// <param name="folder">Where they start.</param>
    /// <param name="lines">The lines; the first one that fails ends them, as with <c>bash -e</c>.</param>
    /// <param name="variables">The environment beside the usual one.</param>
    public static async Task<(int ExitCode, string Output)> Run(string folder, string lines, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", lines })
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
