using System.Reflection;
using ArchRules.Benchmarks.Binary;
using ArchRules.Benchmarks.Measuring;
using ArchRules.Benchmarks.Profiles;
using ArchRules.Benchmarks.Scale;
using ArchRules.Benchmarks.Source;

namespace ArchRules.Benchmarks;

/// <summary>The benchmarks by name.</summary>
internal static class Commands
{
    public static int Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("archrules-benchmark-").FullName;
        try
        {
            var options = args.Skip(1).Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
            var inputs = args.Skip(1).Except(options).ToArray();
            var rounds = options.Select(option => option.Split('=')).Where(option => option[0] == "--rounds").Select(option => int.Parse(option[1])).FirstOrDefault(7);
            switch (args.FirstOrDefault())
            {
                case "compile":
                    var compile = new CompileBenchmark(rounds);
                    compile.Worst("generated", SourceProject.Write(folder, GeneratedCode.Dense(100, 30_000)));
                    foreach (var input in inputs)
                        compile.Worst(Path.GetFileName(input), SourceProject.Open(folder, input));
                    return 0;
                case "fast":
                    var fast = new CompileBenchmark(rounds);
                    foreach (var input in inputs)
                        fast.Fast(Path.GetFileName(input), SourceProject.Open(folder, input));
                    return 0;
                case "loop":
                    foreach (var input in inputs)
                    {
                        new LoopBenchmark(rounds).Fast(Path.GetFileName(input), SourceProject.Open(folder, input));
                        new LoopBenchmark(rounds).Worst(Path.GetFileName(input), SourceProject.Open(folder, input));
                    }

                    return 0;
                case "source-growth":
                    if (inputs.Length == 0)
                        new LoopBenchmark(rounds).GrowthByLines();
                    new LoopBenchmark(rounds).GrowthByComponents(inputs.Length == 0 ? [10, 100, 1_000] : inputs.Select(int.Parse));
                    return 0;
                case "editor":
                    new EditorBenchmark(rounds, files: 2_000).Run();
                    return 0;
                case "memory":
                    MemoryBenchmark.Run();
                    return 0;
                case "binary":
                    var binary = new BinaryBenchmark(folder, Tool(options), rounds);
                    foreach (var input in inputs.Length > 0 ? inputs : BinaryBenchmark.Folders)
                        binary.Compare(Path.GetFullPath(input));
                    return 0;
                case "growth":
                    var growth = new BinaryBenchmark(folder, Tool(options), rounds);
                    growth.Changed(Sdk.Shared("Microsoft.AspNetCore.App"));
                    growth.Doubled(Sdk.Shared("Microsoft.AspNetCore.App"));
                    growth.Synthetic();
                    return 0;
                case "profile":
                    new Training(folder, Tool(options)).Run(Path.GetFullPath(inputs[0]));
                    return 0;
                case "solution":
                    Console.WriteLine($"{GeneratedSolution.Write(Directory.CreateDirectory(inputs[0]).FullName)} projects in {inputs[0]}");
                    return 0;
                default:
                    Console.Error.WriteLine(
                        "usage: compile [FOLDER...] | fast FOLDER... | loop FOLDER... | editor | memory | source-growth [COMPONENTS...] | binary [FOLDER...] | growth | profile FILE | solution FOLDER   [--rounds=N] [--tool=FILE]");
                    return 2;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Tool(string[] options)
    {
        if (options.FirstOrDefault(option => option.StartsWith("--tool=", StringComparison.Ordinal)) is { } given)
            return Path.GetFullPath(given["--tool=".Length..]);

        var told = typeof(Commands).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "Tool").Value!;
        return Path.GetFullPath(told, AppContext.BaseDirectory);
    }
}
