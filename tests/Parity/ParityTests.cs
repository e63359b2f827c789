using ArchRules.Parity.Tests.Forms;
using ArchRules.Reading;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Parity.Tests;

/// <summary>The same sources, read by the compiler and from IL, give the same violations.</summary>
public sealed class ParityTests
{
    private static readonly Lazy<ILookup<int, Told>> Source = new(FromSource);
    private static readonly Lazy<ILookup<int, Told>> Debug = new(() => FromIl(OptimizationLevel.Debug));
    private static readonly Lazy<ILookup<int, Told>> Release = new(() => FromIl(OptimizationLevel.Release));

    public static IEnumerable<object[]> Cases => TokenTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Debug_IL_tells_what_source_tells(int index, string name) => Compare(index, name, Debug.Value, isOptimized: false);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Release_IL_tells_what_source_tells(int index, string name) => Compare(index, name, Release.Value, isOptimized: true);

    [Fact]
    public void At_least_170_forms_are_seen_in_IL_each_with_a_near_miss_of_its_own()
    {
        var seen = FormCompilation.Known.Where(form => form.Seen is not SeenBy.SourceOnly).ToArray();

        Assert.True(seen.Length >= 170, $"{seen.Length} forms");
        Assert.All(seen, form => Assert.NotEqual(form.Code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), form.Near));
        Assert.Equal(seen.Length, seen.Select(form => form.Name).Distinct().Count());
    }

    private static void Compare(int index, string name, ILookup<int, Told> il, bool isOptimized)
    {
        var form = FormCompilation.Known[index];
        var fromSource = InOrder(Source.Value[index]);
        var fromIl = InOrder(il[index]);
        var isAsDocumented = form.Seen switch
        {
            SeenBy.SourceOnly => fromIl.Length == 0,
            SeenBy.SourceAndDebug when isOptimized => fromIl.Length == 0,
            SeenBy.IlSeesMore => fromIl.Length > fromSource.Length && fromSource.All(fromIl.Contains),
            SeenBy.OtherTarget => !fromSource.SequenceEqual(fromIl)
                && fromSource.Select(told => told with { Target = "" }).SequenceEqual(fromIl.Select(told => told with { Target = "" })),
            _ => fromSource.SequenceEqual(fromIl),
        };
        Assert.True(isAsDocumented, $"{name} ({form.Seen}): {form.Code}\nsource:\n{Join(fromSource)}\nIL:\n{Join(fromIl)}");

        var near = il[~index];
        var isSilent = !near.Any() || (form.Seen == SeenBy.OptimizedSeesNear && isOptimized);
        Assert.True(isSilent, $"{name}, near miss: {form.Near}\n{Join(near)}");
    }

    private static Told[] InOrder(IEnumerable<Told> told) => told.OrderBy(one => one.ToString(), StringComparer.Ordinal).ToArray();

    private static string Join(IEnumerable<Told> told) => string.Join("\n", told);

    private static ILookup<int, Told> FromSource() => FormAnalysis.Run(FormCompilation.Create(OptimizationLevel.Debug)).GetAwaiter().GetResult()
        .ToLookup(
            diagnostic => IndexOf(diagnostic.Properties["source"]!),
            diagnostic => new Told(
                diagnostic.Id,
                diagnostic.Properties["source"]!,
                diagnostic.Properties["target"]!,
                LineOf(diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)));

    private static ILookup<int, Told> FromIl(OptimizationLevel optimization)
    {
        var folder = Directory.CreateTempSubdirectory("archrules-parity-");
        try
        {
            var path = Path.Combine(folder.FullName, "Parity.dll");
            Emit(FormCompilation.Create(optimization), path);
            var judge = new Judge(Model.Reading.ArchitectureReader.Parse(Prelude.Model).Model!);
            return SystemCheck.Run(judge, [AssemblyFactsReader.Read(path)], CheckScope.Part).Violations
                .ToLookup(
                    violation => IndexOf(violation.Dependency.Source.ToString()),
                    violation => new Told(
                        violation.Rule.Id,
                        violation.Dependency.Source.ToString(),
                        violation.Dependency.Target.ToString(),
                        LineOf(violation.Dependency.Place?.Line ?? 0)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Emit(Compilation compilation, string path)
    {
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var emitted = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
    }

    // Every form stands on line 2 of its file; what has no line in IL (bases, signatures, attributes) has that of its type or none.
    private static int LineOf(int line) => line == 0 ? 2 : line;

    // A form by its index, its near miss by the complement of it; the rest is what the forms use.
    private static int IndexOf(string source)
    {
        if (source.Split("Front.") is not [_, var code, ..])
            return int.MaxValue;

        var index = int.Parse(code.Split('.')[0][1..], System.Globalization.CultureInfo.InvariantCulture);
        return code[0] == 'N' ? index : ~index;
    }

    private sealed record Told(string Rule, string Member, string Target, int Line);
}
