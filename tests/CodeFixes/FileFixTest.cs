using ArchRules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ArchRules.CodeFixes.Tests;

/// <summary>A model, a source with markers, and the files as they are after the fix. The source stays as it is.</summary>
internal sealed class FileFixTest<TFix> : CSharpCodeFixTest<ArchitectureAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string Model = "archrules.yml";
    private const string Baseline = "archrules.baseline.yml";

    private static readonly ReferenceAssemblies Net = new(
        "net8.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "8.0.31"), "ref/net8.0");

    public FileFixTest(string model, string source)
    {
        ReferenceAssemblies = Net;
        // AR0004 needs the whole compilation. Editors that offer nothing for such diagnostics still have the fix for a solution.
        CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        TestState.AdditionalFiles.Add((Model, model));
        TestState.Sources.Add(source);
        FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        FixedState.MarkupHandling = MarkupMode.Allow;
        BatchFixedState.InheritanceMode = StateInheritanceMode.Explicit;
        BatchFixedState.MarkupHandling = MarkupMode.Allow;
    }

    /// <summary>Adds a baseline.</summary>
    public FileFixTest<TFix> WithBaseline(string text)
    {
        TestState.AdditionalFiles.Add((Baseline, text));
        return this;
    }

    /// <summary>Adds a project that has the same files.</summary>
    public FileFixTest<TFix> WithProject(string name, string source)
    {
        var project = TestState.AdditionalProjects[name];
        project.Sources.Add(source);
        foreach (var file in TestState.AdditionalFiles)
            project.AdditionalFiles.Add(file);
        return this;
    }

    /// <summary>Runs a fix that changes the model.</summary>
    /// <param name="model">The model after the fix.</param>
    /// <param name="source">The source with the markers of what is left.</param>
    /// <param name="others">The sources of the other projects, likewise.</param>
    public Task FixesModel(string model, string source, params string[] others) => Fixes(Model, model, source, others);

    /// <summary>Runs a fix that changes the baseline.</summary>
    public Task FixesBaseline(string baseline, string source, params string[] others) => Fixes(Baseline, baseline, source, others);

    /// <summary>Asserts that there is no offer, or none of that key.</summary>
    public Task OffersNothing()
    {
        foreach (var state in new SolutionState[] { FixedState, BatchFixedState })
        {
            state.InheritanceMode = StateInheritanceMode.AutoInheritAll;
            state.MarkupHandling = MarkupMode.Allow;
        }

        NumberOfIncrementalIterations = 0;
        NumberOfFixAllIterations = 0;
        NumberOfFixAllInDocumentIterations = 0;
        NumberOfFixAllInProjectIterations = 0;
        return RunAsync();
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12);

    private Task Fixes(string changed, string text, string source, string[] others)
    {
        foreach (var state in new SolutionState[] { FixedState, BatchFixedState })
        {
            state.Sources.Add(source);
            foreach (var (name, content) in TestState.AdditionalFiles)
                state.AdditionalFiles.Add((name, name == changed ? Microsoft.CodeAnalysis.Text.SourceText.From(text) : content));
            foreach (var (project, other) in TestState.AdditionalProjects.Keys.Zip(others))
            {
                state.AdditionalProjects[project].Sources.Add(other);
                foreach (var file in state.AdditionalFiles)
                    state.AdditionalProjects[project].AdditionalFiles.Add(file);
            }
        }

        return RunAsync();
    }
}
