using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ArchRules.Analyzers.Tests;

/// <summary>A model, sources with markers such as <c>{|AR0101:name|}</c>, and nothing else to say.</summary>
internal sealed class ArchitectureTest : CSharpAnalyzerTest<ArchitectureAnalyzer, DefaultVerifier>
{
    private static readonly ReferenceAssemblies Net = new(
        "net8.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "8.0.31"), "ref/net8.0");

    public ArchitectureTest(string model, params string[] sources)
    {
        ReferenceAssemblies = Net;
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        TestState.AdditionalFiles.Add(("archrules.yml", model));
        foreach (var source in sources)
            TestState.Sources.Add(source);
    }

    /// <summary>What the compiler says of the sources; by default they have no errors.</summary>
    public CompilerDiagnostics Errors
    {
        set => CompilerDiagnostics = value;
    }

    public static Task Check(string model, params string[] sources) => new ArchitectureTest(model, sources).RunAsync();

    /// <summary>Adds a project, as another assembly, that the sources refer to.</summary>
    public ArchitectureTest With(string assembly, string source, params string[] references)
    {
        var project = TestState.AdditionalProjects[assembly];
        project.Sources.Add(source);
        project.AdditionalProjectReferences.AddRange(references);
        TestState.AdditionalProjectReferences.Add(assembly);
        return this;
    }

    /// <summary>Makes the sources a program with top-level statements.</summary>
    public ArchitectureTest AsProgram()
    {
        TestState.OutputKind = OutputKind.ConsoleApplication;
        return this;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable);
}
