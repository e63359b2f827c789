using ArchRules.Facts;
using ArchRules.Model.Reading;
using ArchRules.Reading;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Systems;

/// <summary>A system of several assemblies, compiled and read: each may use those added before it.</summary>
internal sealed class CompiledSystem
{
    private static readonly MetadataReference[] Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Microsoft.CSharp.dll")
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private readonly List<MetadataReference> references = [.. Framework];
    private readonly List<AssemblyFacts> facts = [];

    /// <summary>Adds an assembly that the system builds.</summary>
    public CompiledSystem Add(string name, string code, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var (image, symbols) = Compile(name, code, kind);
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(name + ".dll");
        File.WriteAllBytes(path, image);
        File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols);
        facts.Add(AssemblyFactsReader.Read(path));
        return this;
    }

    /// <summary>Adds an assembly that others use and that nobody reads.</summary>
    public CompiledSystem AddUnread(string name, string code)
    {
        Compile(name, code, OutputKind.DynamicallyLinkedLibrary);
        return this;
    }

    public CheckResult Check(string model, CheckScope? scope = null, bool isReversed = false)
    {
        var parsed = ArchitectureReader.Parse(model);
        Assert.True(parsed.Model is not null, string.Join("\n", parsed.Mistakes.Select(mistake => mistake.Message)));
        return SystemCheck.Run(new Judge(parsed.Model), isReversed ? Enumerable.Reverse(facts).ToArray() : facts, scope ?? CheckScope.Whole);
    }

    private (byte[] Image, byte[] Symbols) Compile(string name, string code, OutputKind kind)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, path: $"/src/{name}.cs", encoding: System.Text.Encoding.UTF8)],
            references,
            new CSharpCompilationOptions(kind));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        references.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return (image.ToArray(), symbols.ToArray());
    }
}
