using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchRules.Kit;

/// <summary>The C# in the documentation of the kit compiles against the kit.</summary>
public sealed partial class DocumentationTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using ArchRules;
        global using ArchRules.Model;
        global using Xunit;

        """;

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in new[] { "docs/test-kit.md", "README.md" })
            {
                for (var i = 0; i < BlocksOf(page).Length; i++)
                    data.Add(page, i);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_block_of_code_compiles(string page, int block)
    {
        var code = BlocksOf(page)[block];
        var whole = code.Contains("class ", StringComparison.Ordinal)
            ? code
            : $"public class ArchitectureTests {{ private static readonly ArchitectureCheck Shop = null!; public void Block() {{\n{code}\n}} }}";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Page", [CSharpSyntaxTree.ParseText(Usings + whole)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void There_are_blocks() => Assert.True(BlocksOf("docs/test-kit.md").Length >= 7);

    private static string[] BlocksOf(string page) =>
        CSharp().Matches(File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value).ToArray();

    internal static string Root => typeof(DocumentationTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!;

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharp();
}
