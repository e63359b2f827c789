using System.Runtime.InteropServices;

namespace ArchRules.Package.Tests;

/// <summary>The tool that is compiled ahead of time, installed as a user does: it says what the portable one says.</summary>
[Collection(OnePackage.Name)]
public sealed class NativeToolTests(PackedAnalyzer package)
{
    private static readonly string[] Commands = ["check", "check --format json", "check --format sarif", "explain web store", "rules", "graph --format svg"];

    [LinkerFact]
    public async Task It_is_installed_for_the_platform_and_says_what_the_portable_tool_says()
    {
        await package.Pack("Cli");
        await package.PackNative(RuntimeInformation.RuntimeIdentifier);
        await package.PackNative(null);
        var shop = ToolShop.Write(package, "native");
        var portable = await Install(shop, "ArchRules.Cli", ".tools");
        var native = await Install(shop, "ArchRules.Cli.Native", ".native");
        var tool = Directory.EnumerateFiles(portable, "ArchRules.Cli.dll", SearchOption.AllDirectories).First();
        var command = Directory.EnumerateFiles(native, OperatingSystem.IsWindows() ? "archrules.exe" : "archrules", SearchOption.AllDirectories)
            .First(path => Path.GetDirectoryName(path) != native);

        // The first run builds; what is compared says nothing of how long it took.
        await DotnetCommand.Run(shop.Folder, "exec", tool, "check");
        foreach (var arguments in Commands.Select(line => line.Split(' ')))
        {
            var (expectedCode, expected) = await DotnetCommand.Run(shop.Folder, ["exec", tool, .. arguments]);
            var (exitCode, output) = await DotnetCommand.RunProgram(command, shop.Folder, arguments);

            Assert.Equal(expected, output);
            Assert.Equal(expectedCode, exitCode);
        }
    }

    private async Task<string> Install(UserSolution shop, string tool, string folder)
    {
        var path = Path.Combine(shop.Folder, folder);
        var (exitCode, log) = await DotnetCommand.Run(shop.Folder, "tool", "install", tool, "--version", package.Version, "--tool-path", path);
        Assert.True(exitCode == 0, log);
        return path;
    }
}
