using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers;

/// <summary>A project as the compiler has it.</summary>
/// <param name="Compilation">Its code.</param>
/// <param name="RootNamespace">The namespace of its folder.</param>
internal sealed record CompiledProject(Compilation Compilation, string RootNamespace)
{
    // The SDK shows it to analyzers.
    private const string RootNamespaceProperty = "build_property.RootNamespace";

    public static CompiledProject Of(Compilation compilation, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(RootNamespaceProperty, out var root) && root.Length > 0
            ? new CompiledProject(compilation, root)
            : new CompiledProject(compilation, compilation.AssemblyName ?? "");
}
