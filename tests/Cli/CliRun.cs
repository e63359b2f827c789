using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ArchRules.Cli.Tests;

/// <summary>One run of the command in this process, as a user in a folder would start it.</summary>
public sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>The result, where the run wrote JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The one system of the JSON result.</summary>
    public JsonElement System => Assert.Single(Json.GetProperty("systems").EnumerateArray());

    public static async Task<CliRun> InAsync(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder));
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Asserts that the check could not be done, and that only one line says why.</summary>
    public string AssertCouldNotJudge()
    {
        Assert.True(ExitCode == 2, ToString());
        Assert.Empty(Output);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>All that the run said, for the message of a failed test.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";

    // A build must not leave nodes behind that outlive the tests. The compiler's server is shared with every other build of the user.
    [ModuleInitializer]
    internal static void KeepBuildsToThemselves()
    {
        Environment.SetEnvironmentVariable("MSBUILDDISABLENODEREUSE", "1");
        Environment.SetEnvironmentVariable("DOTNET_CLI_USE_MSBUILD_SERVER", "0");
        Environment.SetEnvironmentVariable("DOTNET_CLI_TELEMETRY_OPTOUT", "1");
    }
}
