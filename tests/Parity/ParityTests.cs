using ArchRules.Analyzers;
using ArchRules.Reading;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Parity.Tests;

/// <summary>
/// The same sources, read by the compiler and from IL, give the same violations. All constructs are compiled together, each in a
/// namespace of its own, so that a round costs one compilation.
/// </summary>
public sealed class ParityTests
{
    private static readonly Construct[] Constructs = Catalogue.All.ToArray();
    private static readonly Lazy<ILookup<int, Told>> Source = new(FromSource);
    private static readonly Lazy<ILookup<int, Told>> Debug = new(() => FromIl(OptimizationLevel.Debug));
    private static readonly Lazy<ILookup<int, Told>> Release = new(() => FromIl(OptimizationLevel.Release));

    public static IEnumerable<object[]> Cases => Constructs.Select((construct, index) => new object[] { index, construct.Name });

    [Fact]
    public void The_catalogue_has_at_least_a_hundred_constructs_and_no_two_of_one_name()
    {
        Assert.True(Constructs.Length >= 100, $"{Constructs.Length} constructs");
        Assert.Equal(Constructs.Length, Constructs.Select(construct => construct.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Source_sees_what_it_should(int index, string name) =>
        Assert.True(Constructs[index].Seen is SeenBy.Nobody or SeenBy.OptimizedSeesMore != Source.Value[index].Any(), $"{name}: {Join(Source.Value[index])}");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Debug_IL_tells_what_source_tells(int index, string name) => Compare(index, name, Debug.Value[index], isOptimized: false);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Release_IL_tells_what_source_tells(int index, string name) => Compare(index, name, Release.Value[index], isOptimized: true);

    private static void Compare(int index, string name, IEnumerable<Told> il, bool isOptimized)
    {
        var fromSource = Source.Value[index].OrderBy(told => told.ToString(), StringComparer.Ordinal).ToArray();
        var fromIl = il.OrderBy(told => told.ToString(), StringComparer.Ordinal).ToArray();
        var expected = Constructs[index].Seen switch
        {
            SeenBy.SourceOnly => [],
            SeenBy.SourceAndDebug when isOptimized => [],
            SeenBy.OptimizedSeesMore when isOptimized => fromIl.Length > 0 ? fromIl : [new Told("", "nothing", "", 0)],
            SeenBy.IlSeesMore => fromIl.Length > fromSource.Length && fromSource.All(fromIl.Contains) ? fromIl : fromSource,
            _ => fromSource,
        };
        Assert.True(expected.SequenceEqual(fromIl), $"{name}\nsource:\n{Join(fromSource)}\nIL:\n{Join(fromIl)}");
    }

    private static string Join(IEnumerable<Told> told) => string.Join("\n", told);

    private static CSharpCompilation Compile(OptimizationLevel optimization)
    {
        var trees = Constructs
            .Select((construct, index) => Parse($"{Usings} namespace Front.N{index} {{ using Store; using Service;\n{construct.Code}\n}}", $"/src/N{index}.cs"))
            .Prepend(Parse(Prelude.Code, "/src/Prelude.cs"));
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Parity",
            trees,
            framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;";

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        SourceText.From(text, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), path);

    private static ILookup<int, Told> FromSource()
    {
        var options = new AnalyzerOptions([new ModelText(Prelude.Model)]);
        var diagnostics = Compile(OptimizationLevel.Debug)
            .WithAnalyzers([new ArchitectureAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return diagnostics
            .Where(diagnostic => diagnostic.Properties.ContainsKey("target"))
            .ToLookup(
                diagnostic => IndexOf(diagnostic.Properties["source"]!),
                diagnostic => new Told(diagnostic.Id, diagnostic.Properties["source"]!, diagnostic.Properties["target"]!, LineOf(diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)));
    }

    private static ILookup<int, Told> FromIl(OptimizationLevel optimization)
    {
        var folder = Directory.CreateTempSubdirectory("archrules-parity-");
        try
        {
            var path = Path.Combine(folder.FullName, "Parity.dll");
            Emit(Compile(optimization), path);
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
        Assert.True(emitted.Success, Join(emitted.Diagnostics.Select(diagnostic => new Told(diagnostic.ToString(), "", "", 0))));
    }

    // Every construct stands on line 2 of its file; what has no line in IL (bases, signatures, attributes) has that of its type or none.
    private static int LineOf(int line) => line == 0 ? 2 : line;

    private static int IndexOf(string source)
    {
        var number = source.Split(["Front.N"], 2, StringSplitOptions.None);
        return number.Length < 2 ? -1 : int.Parse(number[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Told(string Rule, string Member, string Target, int Line);

    private sealed class ModelText(string text) : AdditionalText
    {
        public override string Path => "/src/archrules.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
