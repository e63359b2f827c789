using System.Reflection;
using ArchRules.Parity.Tests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchRules.Analyzers.Tests;

/// <summary>
/// Real files and all known forms of the language with tokens deleted, doubled, swapped and replaced, thousands of them from a fixed
/// seed: the analyzer never throws, and says the same every time, however many threads ask.
/// </summary>
public sealed class BrokenSourcesTests
{
    private const int Seed = 20261122;

    private const string Model = """
        components:
          text:      { namespaces: ArchRules.Text }
          model:     { namespaces: ArchRules.Model.** }
          facts:     { namespaces: ArchRules.Facts }
          verdicts:  { namespaces: ArchRules.Verdicts.** }
          analyzers: { namespaces: ArchRules.Analyzers.** }
          rules:     { namespaces: ArchRules.Reading.** }
          front:     { layer: front-end, namespaces: Front.** }
          service:   { layer: service, namespaces: Service }
          store:     { layer: storage, namespaces: Store }
          roslyn:    { technology: roslyn }
          files:     { technology: file-system }
        technologies:
          roslyn: { category: other, namespaces: Microsoft.CodeAnalysis.** }
        arrows: []
        """;

    // Most of what is done is allowed here: then signatures, cycles and composition are what can be wrong.
    private const string Layered = """
        components:
          text:      { layer: storage, namespaces: ArchRules.Text, acyclic: true }
          model:     { layer: service, namespaces: ArchRules.Model.**, acyclic: true }
          facts:     { layer: service, namespaces: ArchRules.Facts }
          verdicts:  { layer: service, namespaces: ArchRules.Verdicts.**, acyclic: true }
          analyzers: { layer: front-end, namespaces: ArchRules.Analyzers.**, acyclic: true }
          rules:     { layer: front-end, namespaces: ArchRules.Reading.**, composition: true }
          front:     { layer: front-end, namespaces: Front.**, acyclic: true }
          service:   { layer: service, namespaces: Service }
          store:     { layer: service, namespaces: Store }
        """;

    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("ArchRules.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToArray();

    private static readonly Lazy<SyntaxTree[]> Files = new(() => Directory
        .EnumerateFiles(Path.Combine(RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Preview), path))
        .ToArray());

    private static readonly Lazy<SyntaxTree[]> Forms = new(() => FormCompilation.Create(OptimizationLevel.Debug).SyntaxTrees.ToArray());

    private static string RepositoryRoot =>
        typeof(BrokenSourcesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Broken_files_never_make_the_analyzer_throw(int round)
    {
        var files = Files.Value;
        Assert.True(files.Length > 150, $"{files.Length} files");
        var random = new Random(Seed + round);
        for (var tries = 0; !await IsAnalyzed(tries); tries++)
        {
        }

        // The compiler itself gives up on some broken files (4.8: a lambda that is taken apart): then others are broken.
        async Task<bool> IsAnalyzed(int tries)
        {
            try
            {
                await BareCompiler.Analyze(round < 2 ? Model : Layered, Compile(files.Where((_, index) => index % 2 == round % 2).Select(file => Break(file, random))));
                return true;
            }
            catch (InvalidOperationException e) when (tries < 3 && e.StackTrace!.TrimStart().StartsWith("at Microsoft.CodeAnalysis.CSharp.", StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Broken_forms_never_make_the_analyzer_throw(int round)
    {
        var random = new Random(Seed - round);
        await BareCompiler.Analyze(round == 0 ? Model : Layered, Compile(Forms.Value.Select(file =>
            file.FilePath.Contains("Prelude", StringComparison.Ordinal) ? file : Break(file, random))));
    }

    [Theory]
    [InlineData(Model, 500, "AR0101")]
    [InlineData(Layered, 2, "AR01")]
    public async Task Whole_and_broken_files_give_the_same_every_time_and_to_many_at_once(string model, int least, string rule)
    {
        var random = new Random(Seed);
        var files = Forms.Value.Concat(Files.Value.Take(40).Select(file => Break(file, random))).ToArray();
        var first = await Describe(model, files);
        Assert.True(first.Length > least, $"{first.Length} diagnostics");
        Assert.Contains(first, diagnostic => diagnostic.Contains(rule, StringComparison.Ordinal));

        foreach (var again in await Task.WhenAll(Describe(model, files), Describe(model, files)))
            Assert.Equal(first, again);
    }

    private static async Task<string[]> Describe(string model, IEnumerable<SyntaxTree> trees) =>
        [.. (await BareCompiler.Analyze(model, Compile(trees))).Select(diagnostic => diagnostic.ToString())];

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "TestProject", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static SyntaxTree Break(SyntaxTree file, Random random)
    {
        var tokens = file.GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var times = random.Next(1, 5); times > 0 && tokens.Count > 1; times--)
        {
            var at = random.Next(tokens.Count);
            var other = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                default:
                    tokens[at] = tokens[other];
                    break;
            }
        }

        return CSharpSyntaxTree.ParseText(string.Concat(tokens), (CSharpParseOptions)file.Options, file.FilePath);
    }
}
