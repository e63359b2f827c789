using System.Diagnostics;
using System.Runtime.InteropServices;
using ArchRules.Benchmarks.Binary;
using ArchRules.Benchmarks.Measuring;

namespace ArchRules.Benchmarks.Profiles;

/// <summary>
/// Has the runtime count what runs of the command do, for the compiler that compiles the command ahead of time: which branch is taken, and
/// which method is worth its place in another one. The runs are over the assemblies of the SDK and over our own, which have symbols: none
/// that a bar is measured with.
/// </summary>
internal sealed class Training(string folder, string tool)
{
    // Less than this in one run over a hundred assemblies is not worth a line of the file.
    private const long Often = 1000;

    // Code of the framework is compiled when it first runs, like ours; all code counts from its first call, and none is compiled a second
    // time, without counting, because it runs often. Numbers are hexadecimal.
    private static readonly Dictionary<string, string> Counting = new()
    {
        ["DOTNET_ROLL_FORWARD"] = "LatestMajor",
        ["DOTNET_WritePGOData"] = "1",
        ["DOTNET_TieredPGO"] = "1",
        ["DOTNET_TieredPGO_InstrumentOnlyHotCode"] = "0",
        ["DOTNET_TC_CallCounting"] = "0",
        ["DOTNET_TC_OnStackReplacement_InitialCounter"] = "7FFFFFFF",
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_PROCESSOR_COUNT"] = "1",
    };

    /// <summary>Runs the command, and writes what was counted.</summary>
    /// <param name="path">The file to write.</param>
    public void Run(string path)
    {
        var model = Path.Combine(folder, "archrules.yml");
        NamespaceModel.Write(model, Sdk.Folder);
        var cache = Path.Combine(folder, "cache");
        var sdk = Sdk.Folder + "/*.dll";
        var own = AppContext.BaseDirectory + "/ArchRules.*.dll";
        string[] files =
        [
            Count("check", model, "--skip-unreadable", "--assemblies", sdk, "--cache", cache),
            Count("check", model, "--skip-unreadable", "--assemblies", sdk, "--cache", cache),
            Count("check", model, "--skip-unreadable", "--assemblies", own, "--no-cache"),
        ];

        var often = MethodCounts.Read(files).Where(each => each.Edges.Any(edge => edge.Times >= Often)).ToArray();
        using var index = new MethodIndex([
            .. Directory.GetFiles(Path.GetDirectoryName(tool)!, "*.dll"), .. Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")]);
        var found = often.Select(each => (Method: index.Find(each)!, Counts: each)).Where(each => each.Method is not null).ToArray();
        if (found.Length == 0)
            throw new InvalidOperationException("nothing was counted in a method that is known here");

        ProfileFile.Write(path, found);
        Console.WriteLine($"{path}: {found.Length} of {often.Length} methods, {found.Sum(each => each.Counts.Edges.Count)} counts");
    }

    private string Count(params string[] arguments)
    {
        var file = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var start = new ProcessStartInfo(Sdk.Dotnet, [tool, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Counting)
            start.Environment[name] = value;
        start.Environment["DOTNET_PGODataPath"] = file;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(tool)} {arguments[0]} failed: {output}");
        return File.Exists(file) ? file : throw new InvalidOperationException("this runtime does not write what it counts (DOTNET_WritePGOData)");
    }
}
