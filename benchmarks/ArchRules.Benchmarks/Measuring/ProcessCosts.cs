namespace ArchRules.Benchmarks.Measuring;

/// <summary>Compares whole processes by CPU time and by their peak of memory, round by round as <see cref="Medians"/> does.</summary>
internal sealed class ProcessCosts
{
    private readonly IReadOnlyDictionary<string, double[]> cpu;
    private readonly IReadOnlyDictionary<string, double[]> peaks;

    private ProcessCosts(IReadOnlyDictionary<string, double[]> cpu, IReadOnlyDictionary<string, double[]> peaks)
    {
        this.cpu = cpu;
        this.peaks = peaks;
    }

    /// <summary>Runs every variant once for warming up, then <paramref name="rounds"/> times.</summary>
    public static ProcessCosts Compare(int rounds, Dictionary<string, Func<ProcessRun>> variants)
    {
        var peaks = variants.Keys.ToDictionary(variant => variant, _ => new List<double>());
        var cpu = Medians.Compare([.. variants.Keys], rounds, warmUp: 1, variant =>
        {
            var run = variants[variant]();
            peaks[variant].Add(run.Peak);
            return run.Cpu;
        });
        return new ProcessCosts(cpu, peaks.ToDictionary(variant => variant.Key, variant => variant.Value.Skip(1).ToArray()));
    }

    /// <summary>Prints the median costs of each variant.</summary>
    public void Print()
    {
        cpu.PrintCosts("s CPU");
        peaks.PrintCosts("MB peak");
    }

    /// <summary>Prints a ratio of CPU time beside its bar.</summary>
    public void PrintCpu(string variant, string reference, double bar)
    {
        Console.Write("  CPU");
        cpu.PrintBar(variant, reference, bar);
    }

    /// <summary>Prints a ratio of memory beside its bar.</summary>
    public void PrintPeak(string variant, string reference, double bar)
    {
        Console.Write("  peak");
        peaks.PrintBar(variant, reference, bar);
    }
}
