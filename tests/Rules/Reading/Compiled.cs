using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Reading;

/// <summary>Compiles sources to assemblies on disk and reads them.</summary>
internal static class Compiled
{
    private static readonly MetadataReference[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    public static AssemblyFacts Read(string source, OptimizationLevel optimization = OptimizationLevel.Debug, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Read([("/src/Code.cs", source)], optimization, kind);

    public static AssemblyFacts Read(
        IEnumerable<(string Path, string Text)> sources,
        OptimizationLevel optimization,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        params MetadataReference[] references)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Code.dll");
        Emit(Compile("Code", sources, optimization, kind, references), path, DebugInformationFormat.PortablePdb);
        return AssemblyFactsReader.Read(path);
    }

    public static CSharpCompilation Compile(
        string name,
        IEnumerable<(string Path, string Text)> sources,
        OptimizationLevel optimization = OptimizationLevel.Debug,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        params MetadataReference[] references) => CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(
                SourceText.From(source.Text, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), source.Path)),
            [.. Framework, .. references],
            new CSharpCompilationOptions(kind, optimizationLevel: optimization, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Writes an assembly, with its PDB beside it, inside it, or without one.</summary>
    public static void Emit(CSharpCompilation compilation, string path, DebugInformationFormat? symbols)
    {
        using var assembly = File.Create(path);
        using var pdb = symbols == DebugInformationFormat.PortablePdb ? File.Create(Path.ChangeExtension(path, ".pdb")) : null;
        var options = new EmitOptions(debugInformationFormat: symbols ?? DebugInformationFormat.PortablePdb, pdbFilePath: Path.ChangeExtension(path, ".pdb"));
        var emitted = compilation.Emit(assembly, pdb, options: options);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
    }

    public static MetadataReference Reference(CSharpCompilation compilation)
    {
        var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;
        return MetadataReference.CreateFromStream(stream);
    }
}
