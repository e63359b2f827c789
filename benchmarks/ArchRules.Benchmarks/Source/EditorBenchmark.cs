using ArchRules.Analyzers;
using ArchRules.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Benchmarks.Source;

/// <summary>
/// A project in an editor: a key is pressed in one of its documents, and the cost is counted until the diagnostics of that document
/// are there. Analyzers and the model stay as they are from key to key, as they do in an editor.
/// </summary>
internal sealed class EditorBenchmark(int rounds, int files)
{
    private const int Namespaces = 100;

    private readonly AdhocWorkspace workspace = new();
    private int keys;

    public void Run()
    {
        Console.WriteLine($"editor: {files:N0} files, {Namespaces} components, CPU of this process from a key to the diagnostics of its document");
        var project = Open();
        var analyzers = new Dictionary<string, DiagnosticAnalyzer> { ["no-op"] = new NoOpAnalyzer(), ["archrules"] = new ArchitectureAnalyzer() };
        var costs = Medians.Compare([.. analyzers.Keys], rounds, 5, variant => PressKey(project, analyzers[variant]));
        costs.PrintCosts("s");
        costs.PrintBar("archrules", "no-op", 1.10);
    }

    private ProjectId Open()
    {
        var id = ProjectId.CreateNewId();
        var sources = GeneratedCode.Dense(Namespaces, files * 52);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Create(), "Project", "Project", LanguageNames.CSharp, compilationOptions: options))
            .AddMetadataReferences(id, AnalyzedCompilation.References)
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "archrules.yml", SourceText.From(GeneratedCode.DenseModel(Namespaces)), filePath: "/repository/archrules.yml");
        foreach (var (name, text) in sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: "/repository/" + name);

        if (!workspace.TryApplyChanges(solution))
            throw new InvalidOperationException("the workspace refused the project");
        return id;
    }

    private double PressKey(ProjectId id, DiagnosticAnalyzer analyzer)
    {
        // Both variants type into the same document, one after the other.
        var document = workspace.CurrentSolution.GetProject(id)!.Documents.First(each => each.Name == "File150.cs");
        var text = document.GetTextAsync().GetAwaiter().GetResult();
        var at = text.ToString().IndexOf("return total;", StringComparison.Ordinal);
        var changed = workspace.CurrentSolution.WithDocumentText(document.Id, text.Replace(at, 0, $"total += {++keys};\n        "));
        if (!workspace.TryApplyChanges(changed))
            throw new InvalidOperationException("the workspace refused the key");

        var before = Environment.CpuUsage.TotalTime;
        var project = workspace.CurrentSolution.GetProject(id)!;
        var compilation = project.GetCompilationAsync().GetAwaiter().GetResult()!;
        var tree = project.GetDocument(document.Id)!.GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        var analyzed = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (exception, _, _) => throw new InvalidOperationException("the analyzer threw", exception), false, false));
        var told = analyzed.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult();
        var cost = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return told.Length == 0 ? cost : throw new InvalidOperationException($"{told.Length} diagnostics, first: {told[0]}");
    }
}
