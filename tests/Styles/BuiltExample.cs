using System.Collections.Immutable;
using ArchRules.Analyzers;
using ArchRules.Model.Reading;
using ArchRules.Reading;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Styles.Tests;

/// <summary>An example that was compiled, with what the compiler and the binaries say of it.</summary>
internal static class BuiltExample
{
    // What a worker's project has that says ImplicitUsings.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly MetadataReference[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToArray();

    private static readonly Lazy<Dictionary<string, MetadataReference>> Stubs = new(CompileLibraries);

    /// <summary>What the analyzer says, project by project as a build would.</summary>
    public static IReadOnlyList<Diagnostic> AtSource(string model, IReadOnlyList<ExampleProject> projects) =>
        Compile(projects).SelectMany(compilation => Analyze(model, compilation)).ToArray();

    /// <summary>What the check of the built system says.</summary>
    public static CheckResult InBinaries(string model, IReadOnlyList<ExampleProject> projects, CheckScope? scope = null)
    {
        var folder = Directory.CreateTempSubdirectory("archrules-styles-");
        try
        {
            var paths = Compile(projects).Select(compilation => Emit(compilation, folder.FullName)).ToArray();
            var facts = AssemblyFactsReader.ReadAll(paths).Select(read => read.Facts!).ToArray();
            return SystemCheck.Run(new Judge(ArchitectureReader.Parse(model).Model!), facts, scope ?? CheckScope.Whole);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<CSharpCompilation> Compile(IReadOnlyList<ExampleProject> projects)
    {
        var done = new List<CSharpCompilation>();
        foreach (var project in projects)
        {
            var references = done.Where(other => project.References.Contains(other.AssemblyName!)).Select(other => (MetadataReference)other.ToMetadataReference());
            var kind = project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            done.Add(Compile(project.Name, project.AllFiles.Append(("Usings.cs", Usings)), references.Concat(Stubs.Value.Values), kind));
        }

        return done;
    }

    private static CSharpCompilation Compile(string name, IEnumerable<(string Name, string Text)> files, IEnumerable<MetadataReference> references, OutputKind kind)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), path: $"/src/{name}/{file.Name}"));
        var compilation = CSharpCompilation.Create(
            name, trees, Framework.Concat(references), new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return compilation;
    }

    private static Dictionary<string, MetadataReference> CompileLibraries()
    {
        var done = new Dictionary<string, MetadataReference>(StringComparer.Ordinal);
        foreach (var (assembly, source) in Libraries.All)
            done.Add(assembly, Compile(assembly, [("Code.cs", source)], done.Values, OutputKind.DynamicallyLinkedLibrary).ToMetadataReference());

        return done;
    }

    private static ImmutableArray<Diagnostic> Analyze(string model, CSharpCompilation compilation) => compilation
        .WithAnalyzers([new ArchitectureAnalyzer()], new AnalyzerOptions([new ModelText(model)]))
        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static string Emit(CSharpCompilation compilation, string folder)
    {
        var path = Path.Combine(folder, compilation.AssemblyName + ".dll");
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        Assert.True(compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
        return path;
    }

    private sealed class ModelText(string text) : AdditionalText
    {
        public override string Path => "/src/archrules.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
