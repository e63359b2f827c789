using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Parity.Tests.Forms;

/// <summary>
/// Forms and their near misses in one compilation, so that a round costs one. Each stands in a file and a namespace of its own:
/// form 7 in <c>Front.N7</c>, its near miss in <c>Front.M7</c>.
/// </summary>
internal static partial class FormCompilation
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;";

    /// <summary>The catalogue without the forms that the compiler at hand does not know.</summary>
    public static IReadOnlyList<Form> Known { get; } = Catalogue.All.Where(form => form.Since == 0 || IsModern).ToArray();

    private static bool IsModern => typeof(CSharpCompilation).Assembly.GetName().Version!.Major >= 5;

    /// <summary>Compiles them.</summary>
    public static CSharpCompilation Create(OptimizationLevel optimization)
    {
        var trees = new List<SyntaxTree> { Parse(Prelude.Code, "/src/Prelude.cs") };
        if (IsModern)
            trees.Add(Parse(ModernForms.Prelude, "/src/ModernPrelude.cs"));
        for (var i = 0; i < Known.Count; i++)
        {
            trees.Add(Parse(InNamespace($"Front.N{i}", Known[i].Code), $"/src/N{i}.cs"));
            trees.Add(Parse(InNamespace($"Front.M{i}", Known[i].Near), $"/src/M{i}.cs"));
        }

        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Microsoft.CSharp.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Parity",
            trees,
            framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join("\n", errors.Select(error => $"{error}: {error.Location.SourceTree?.GetText().Lines[^3]}")));
        return compilation;
    }

    /// <summary>Marks what the analyzer said of a form, or of a near miss, in its code: as the form itself should be marked.</summary>
    public static string Mark(string code, string path, IEnumerable<Diagnostic> diagnostics)
    {
        var text = Marker().Replace(code, "$1");
        var spans = diagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == path)
            .Select(diagnostic => diagnostic.Location)
            .Select(location => new TextSpan(location.SourceSpan.Start - StartOf(location.SourceTree!), location.SourceSpan.Length))
            .OrderByDescending(span => span.Start);
        foreach (var span in spans)
            text = text.Insert(span.End, "|]").Insert(span.Start, "[|");

        return text;
    }

    private static int StartOf(SyntaxTree tree) => tree.GetText().Lines[1].Start;

    // The code is line 2, whatever its namespace.
    private static string InNamespace(string ns, string code) =>
        $"{Usings} namespace {ns} {{ using Store; using Service;\n{Marker().Replace(code, "$1")}\n}}";

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        SourceText.From(text, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Preview), path);

    [GeneratedRegex(@"\[\|(.*?)\|\]")]
    private static partial Regex Marker();
}
