using ArchRules.Benchmarks.Measuring;

namespace ArchRules.Benchmarks.Binary;

/// <summary>
/// What the command costs over built assemblies, as whole processes: cold, with a warm cache, with one assembly changed, beside a bare
/// scan and NetArchTest over the same files.
/// </summary>
internal sealed class BinaryBenchmark(string folder, string tool, int rounds)
{
    private const double SmallShare = 0.4;

    /// <summary>The three folders that every SDK has.</summary>
    public static IReadOnlyList<string> Folders { get; } =
        [Sdk.Compiler, Sdk.Shared("Microsoft.AspNetCore.App"), Sdk.Shared("Microsoft.NETCore.App")];

    /// <summary>Cold and warm runs over a folder.</summary>
    public void Compare(string assemblies)
    {
        var check = CheckOf(assemblies, assemblies);
        var cache = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Console.WriteLine($"binaries: {assemblies}, {Directory.GetFiles(assemblies, "*.dll").Length} files, whole processes");
        var costs = ProcessCosts.Compare(rounds, new()
        {
            ["scan"] = () => ProcessRun.OfPeer("scan", assemblies),
            ["cold"] = () => ProcessRun.Of(tool, [.. check, "--no-cache"]),
            ["warm"] = () => ProcessRun.Of(tool, [.. check, "--cache", cache]),
            ["netarchtest"] = () => ProcessRun.OfPeer("netarchtest", assemblies),
        });
        costs.Print();
        costs.PrintCpu("cold", "scan", 1.5);
        costs.PrintPeak("cold", "scan", 1.5);
        costs.PrintCpu("cold", "netarchtest", 0.2);
        costs.PrintCpu("warm", "cold", SmallShare);
    }

    /// <summary>One assembly of a hundred changed since the last run.</summary>
    public void Changed(string assemblies)
    {
        var hundred = AssemblyCopies.Write(Path.Combine(folder, "hundred"), Directory.GetFiles(assemblies, "*.dll").Order(StringComparer.Ordinal).Take(100));
        var changed = hundred.OrderBy(path => new FileInfo(path).Length).ElementAt(hundred.Count / 2);
        var check = CheckOf(assemblies, Path.GetDirectoryName(changed)!);
        var cache = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Console.WriteLine($"binaries: {Path.GetFileName(changed)} of {hundred.Count} changed");
        var costs = ProcessCosts.Compare(rounds, new()
        {
            ["warm"] = () => ProcessRun.Of(tool, [.. check, "--cache", cache]),
            ["one changed"] = () =>
            {
                AssemblyCopies.Renew(changed);
                return ProcessRun.Of(tool, [.. check, "--cache", cache]);
            },
        });
        costs.Print();
        costs.PrintCpu("one changed", "warm", 1.3);
    }

    /// <summary>Twice the assemblies.</summary>
    public void Doubled(string assemblies)
    {
        var copies = AssemblyCopies.Write(Path.Combine(folder, "doubled"), Directory.GetFiles(assemblies, "*.dll"));
        foreach (var copy in copies)
            AssemblyCopies.Renew(copy);

        Console.WriteLine($"binaries: {assemblies}, once and twice");
        var costs = ProcessCosts.Compare(rounds, new()
        {
            ["once"] = () => ProcessRun.Of(tool, [.. CheckOf(assemblies, assemblies), "--no-cache"]),
            ["twice"] = () => ProcessRun.Of(tool, [.. CheckOf(assemblies, assemblies, Path.GetDirectoryName(copies[0])!), "--no-cache"]),
        });
        costs.Print();
        costs.PrintCpu("twice", "once", 2.2);
        costs.PrintPeak("twice", "once", 2.2);
    }

    /// <summary>A system of 500 assemblies with 500 types each, and half of it.</summary>
    public void Synthetic()
    {
        var system = SyntheticSystem.Write(Path.Combine(folder, "synthetic"), 500);
        var half = SyntheticSystem.Write(Path.Combine(folder, "half"), 250);
        var cache = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Console.WriteLine("binaries: synthetic system of 500 assemblies and 250,000 types");
        var costs = ProcessCosts.Compare(Math.Min(rounds, 3), new()
        {
            ["scan"] = () => ProcessRun.OfPeer("scan", system.Folder),
            ["half"] = () => ProcessRun.Of(tool, "check", half.Model, "--assemblies", half.Folder + "/*.dll", "--no-cache"),
            ["cold"] = () => ProcessRun.Of(tool, "check", system.Model, "--assemblies", system.Folder + "/*.dll", "--no-cache"),
            ["warm"] = () => ProcessRun.Of(tool, "check", system.Model, "--assemblies", system.Folder + "/*.dll", "--cache", cache),
        });
        costs.Print();
        costs.PrintCpu("cold", "scan", 1.5);
        costs.PrintPeak("cold", "scan", 1.5);
        costs.PrintCpu("cold", "half", 2.2);
        costs.PrintPeak("cold", "half", 2.2);
        costs.PrintCpu("warm", "cold", SmallShare);
    }

    private string[] CheckOf(string modelled, params string[] folders)
    {
        var model = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, modelled.Replace(Path.DirectorySeparatorChar, '_'))).FullName, "archrules.yml");
        if (!File.Exists(model))
            NamespaceModel.Write(model, modelled);
        return ["check", model, "--skip-unreadable", .. folders.SelectMany(each => new[] { "--assemblies", each + "/*.dll" })];
    }
}
