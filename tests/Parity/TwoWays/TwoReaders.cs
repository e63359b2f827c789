using ArchRules.Analyzers;
using ArchRules.Reading;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>
/// Judges assemblies by a model in both ways: by the compiler, and from the built file. Each violation reads
/// <c>AR0108 Shop.Orders.Service.Find(int) -> Shop.Data.Row</c>; both ways have to agree.
/// </summary>
internal static class TwoReaders
{
    private static readonly MetadataReference[] Libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private static readonly MetadataReference[] Framework = Libraries
        .Where(library => Path.GetFileName(library.Display)!.StartsWith("System.", StringComparison.Ordinal))
        .ToArray();

    /// <summary>Judges the last of some assemblies, each of which may use those before it and the framework.</summary>
    public static string[] Judge(string model, params (string Name, string Code)[] assemblies) =>
        Judge(model, Framework, OutputKind.DynamicallyLinkedLibrary, assemblies);

    /// <summary>Judges a program, the last of some assemblies, which may use the web framework and the packages of this project.</summary>
    public static string[] JudgeHost(string model, params (string Name, string Code)[] assemblies) =>
        Judge(model, Libraries, OutputKind.ConsoleApplication, assemblies);

    /// <summary>Judges like <see cref="Judge(string, ValueTuple{string, string}[])"/>, with each violation as often as it is told.</summary>
    public static string[] Count(string model, params (string Name, string Code)[] assemblies)
    {
        var compilation = Compile(Framework, OutputKind.DynamicallyLinkedLibrary, assemblies);
        var fromSource = FromSource(model, compilation).ToArray();
        Assert.Equal(fromSource, FromIl(model, compilation, OptimizationLevel.Release));
        Assert.Equal(fromSource, FromIl(model, compilation, OptimizationLevel.Debug));
        return fromSource;
    }

    private static string[] Judge(string model, MetadataReference[] libraries, OutputKind kind, (string Name, string Code)[] assemblies)
    {
        var compilation = Compile(libraries, kind, assemblies);
        var fromSource = FromSource(model, compilation).Distinct().ToArray();
        Assert.Equal(fromSource, FromIl(model, compilation, OptimizationLevel.Debug).Distinct());
        return fromSource;
    }

    private static CSharpCompilation Compile(MetadataReference[] libraries, OutputKind kind, (string Name, string Code)[] assemblies)
    {
        var references = new List<MetadataReference>(libraries);
        CSharpCompilation? compilation = null;
        for (var i = 0; i < assemblies.Length; i++)
        {
            compilation = Compile(assemblies[i].Name, assemblies[i].Code, references, i < assemblies.Length - 1 ? OutputKind.DynamicallyLinkedLibrary : kind);
            references.Add(compilation.ToMetadataReference());
        }

        return compilation!;
    }

    private static CSharpCompilation Compile(string name, string code, IEnumerable<MetadataReference> references, OutputKind kind)
    {
        var text = SourceText.From("using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;\n" + code, System.Text.Encoding.UTF8);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), $"/src/{name}.cs")],
            references,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return compilation;
    }

    private static string[] FromSource(string model, Compilation compilation)
    {
        var diagnostics = compilation
            .WithAnalyzers([new ArchitectureAnalyzer()], new AnalyzerOptions([new ModelText(model)]))
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id is "AD0001" or "AR0001" or "AR0002");
        return InOrder(diagnostics
            .Where(diagnostic => diagnostic.Properties.ContainsKey("target"))
            .Select(diagnostic => Text(diagnostic.Id, diagnostic.Properties["source"]!, diagnostic.Properties["target"]!)));
    }

    private static string[] FromIl(string model, CSharpCompilation compilation, OptimizationLevel level)
    {
        var folder = Directory.CreateTempSubdirectory("archrules-two-");
        try
        {
            var path = Path.Combine(folder.FullName, compilation.AssemblyName + ".dll");
            using (var assembly = File.Create(path))
            using (var symbols = File.Create(Path.ChangeExtension(path, ".pdb")))
                Assert.True(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level)).Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);

            var judge = new Judge(Model.Reading.ArchitectureReader.Parse(model).Model!);
            return InOrder(SystemCheck.Run(judge, [AssemblyFactsReader.Read(path)], CheckScope.Part).Violations
                .Select(violation => Text(violation.Rule.Id, violation.Dependency.Source.ToString(), violation.Dependency.Target.ToString())));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(string rule, string source, string target) =>
        $"{rule} {source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..]} -> {target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..]}";

    private static string[] InOrder(IEnumerable<string> violations) => violations.Order(StringComparer.Ordinal).ToArray();

    private sealed class ModelText(string text) : AdditionalText
    {
        public override string Path => "/src/archrules.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
