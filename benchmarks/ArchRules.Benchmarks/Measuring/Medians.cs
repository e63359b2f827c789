namespace ArchRules.Benchmarks.Measuring;

/// <summary>
/// Compares variants of one piece of work. Each round runs every variant once, in an order of its own: a fixed cycle would have
/// each variant pay for what the same other one left behind. A variant's figure is the median, over the rounds, of its ratio to
/// the reference in the same round, so that what slows the machine for a while slows both sides; beside it stands the ratio of the
/// fastest quarters of the rounds, which neighbours on the machine disturb least.
/// </summary>
internal static class Medians
{
    /// <summary>Runs the rounds and prints a line for each variant.</summary>
    /// <param name="variants">The first is the reference that the others are divided by.</param>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="warmUp">How many rounds come before them.</param>
    /// <param name="run">Runs one variant and gives its cost in any unit.</param>
    /// <returns>The costs, by variant and round.</returns>
    public static IReadOnlyDictionary<string, double[]> Compare(
        IReadOnlyList<string> variants, int rounds, int warmUp, Func<string, double> run)
    {
        var costs = variants.ToDictionary(variant => variant, _ => new double[rounds]);
        var order = variants.ToArray();
        var random = new Random(1);
        for (var round = -warmUp; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var variant in order)
            {
                var cost = run(variant);
                if (round >= 0)
                    costs[variant][round] = cost;
            }
        }

        return costs;
    }

    /// <summary>The median ratio of a variant to another one in the same round.</summary>
    public static double Ratio(this IReadOnlyDictionary<string, double[]> costs, string variant, string reference) =>
        Of(costs[variant].Zip(costs[reference], (cost, other) => cost / other));

    /// <summary>Prints the median cost of each variant.</summary>
    public static void PrintCosts(this IReadOnlyDictionary<string, double[]> costs, string unit)
    {
        foreach (var (variant, values) in costs)
            Console.WriteLine($"  {variant,-28} median {Of(values):0.000} {unit}, from {values.Min():0.000} to {values.Max():0.000}");
    }

    /// <summary>Prints one ratio beside its bar.</summary>
    public static void PrintBar(this IReadOnlyDictionary<string, double[]> costs, string variant, string reference, double bar) =>
        Print($"{variant} / {reference}", costs.Ratio(variant, reference), bar, $"; of the fastest quarters {Fastest(costs[variant]) / Fastest(costs[reference]):0.000}");

    /// <summary>Prints a figure beside its bar.</summary>
    public static void PrintBar(string name, double ratio, double bar) => Print(name, ratio, bar, "");

    /// <summary>The median.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Fastest(IReadOnlyCollection<double> values) => values.Order().Take((values.Count + 3) / 4).Average();

    private static void Print(string name, double ratio, double bar, string more) =>
        Console.WriteLine($"  {name} = {ratio:0.000} (bar {bar:0.00}: {(ratio <= bar ? "held" : "MISSED")}{more})");
}
