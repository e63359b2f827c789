using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchRules.Analyzers.Tests;

/// <summary>What documentation refers to is judged where a project asks for it.</summary>
public sealed class CrefTests
{
    private const string Code = """
        using B;

        namespace B { public class Store { public void Save() { } } public class Generic<T> { } }

        namespace A
        {
            /// <summary>Like <see cref="MARKStoreEND"/>.</summary>
            class User
            {
                /// <summary>Calls <see cref="B.MARKStoreEND.Save"/> as <see cref="User"/> does.</summary>
                void Run() { }

                /// <inheritdoc cref="MARKGenericEND{T}"/>
                int Field;

                /// <summary>Store, and <c>Store.Save</c>.</summary>
                int Property { get; }
            }
        }
        """;

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\narchrules_cref = true\n")]
    [InlineData("/.globalconfig", "is_global = true\narchrules_cref = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.ArchRulesCref = true\n")]
    public Task A_reference_is_judged_at_its_name_where_a_project_asks_for_it(string path, string options) =>
        Test(path, options, Code.Replace("MARK", "{|AR0101:", StringComparison.Ordinal).Replace("END", "|}", StringComparison.Ordinal)).RunAsync();

    [Theory]
    [InlineData("archrules_cref = false")]
    [InlineData("archrules_cref = maybe")]
    [InlineData("")]
    public Task A_reference_is_not_judged_unless_a_project_asks_for_it(string option) =>
        Test("/.globalconfig", "is_global = true\n" + option + "\n", Code.Replace("MARK", "", StringComparison.Ordinal).Replace("END", "", StringComparison.Ordinal)).RunAsync();

    private static ArchitectureTest Test(string path, string options, string code)
    {
        var test = new ArchitectureTest(Models.Apart, code) { Errors = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.Errors };
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithDocumentationMode(DocumentationMode.Parse)));
        test.TestState.AnalyzerConfigFiles.Add((path, options));
        return test;
    }
}
