using System.Diagnostics;
using System.Text;

namespace ArchRules.Cli.Projects;

/// <summary>Runs the .NET SDK.</summary>
internal static class DotnetProcess
{
    // Set by an SDK for the programs that it runs, this one among them. The child may be another SDK and must find its own files.
    private static readonly string[] OtherSdk = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH"];

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    /// <param name="arguments">The arguments, and what the environment shall hold besides.</param>
    /// <param name="folder">Where it starts: a <c>global.json</c> there, or above, chooses the SDK.</param>
    /// <param name="cancellation">Ends the process and those that it started.</param>
    /// <returns>The exit code and what it wrote, line by line: its results, then its errors.</returns>
    /// <exception cref="CannotJudgeException">There is no <c>dotnet</c>.</exception>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        DotnetArguments arguments, string folder, CancellationToken cancellation)
    {
        var run = await ChildProcess.FindAndRunAsync(StartInfo(arguments, folder), cancellation) ?? throw new CannotJudgeException(
            "error: 'dotnet' could not be started; put the .NET SDK on the path, or check built assemblies: --assemblies <glob>");
        return (run.ExitCode, [.. run.Output, .. run.Errors]);
    }

    private static ProcessStartInfo StartInfo(DotnetArguments arguments, string folder)
    {
        var info = new ProcessStartInfo(FindHost())
        {
            WorkingDirectory = folder,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments.Words)
            info.ArgumentList.Add(argument);
        foreach (var name in OtherSdk)
            info.Environment.Remove(name);
        info.Environment["DOTNET_CLI_FORCE_UTF8_ENCODING"] = "true";
        info.Environment["DOTNET_NOLOGO"] = "true";
        // The switch -tl:off says the same, but stops SDKs that are too old to know it.
        info.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in arguments.Variables)
            info.Environment[name] = value;
        return info;
    }

    /// <summary>The host that runs this program, so that tool and build agree; an installed tool has its own, and takes the one on the path.</summary>
    private static string FindHost()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host))
            return host;

        var own = Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(own) == "dotnet" ? own! : "dotnet";
    }
}
