using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ArchRules.Cli.Tests;

/// <summary>Real input: the assemblies of the compiler in the SDK that runs these tests.</summary>
public sealed class CompilerAssembliesTests
{
    private const string Model = """
        components:
          csharp: { projects: Microsoft.CodeAnalysis.CSharp }
          emit: { namespaces: Microsoft.CodeAnalysis.Emit }
        unlisted: by-layer
        forbid:
          - csharp -> emit
        """;

    [Fact]
    public async Task The_types_that_use_a_forbidden_namespace_are_all_found()
    {
        var (version, sdk) = await FindSdkAsync();
        using var folder = new SystemFolder(("archrules.yml", Model));

        var run = await folder.RunAsync("check", "archrules.yml", "--assemblies", Path.Combine(sdk, "Roslyn", "bincore", "*.dll"), "--format", "json");

        Assert.True(run.ExitCode == 1, run.Error);
        var types = run.System.GetProperty("violations").EnumerateArray()
            .Select(violation => violation.GetProperty("sourceType").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        if (version == "10.0.401")
            Assert.Equal(88, types.Count);
        else
            Assert.NotEmpty(types);
    }

    private static async Task<(string Version, string Folder)> FindSdkAsync()
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        var version = (await dotnet.StandardOutput.ReadToEndAsync()).Trim();
        await dotnet.WaitForExitAsync();

        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return (version, Path.Combine(root, "sdk", version));
    }
}
