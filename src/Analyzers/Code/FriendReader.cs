using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Code;

/// <summary>Judges to which assemblies the compilation opens its internals.</summary>
internal static class FriendReader
{
    /// <summary>Reports each friend in another component, at its attribute.</summary>
    public static void Report(CompilationScope scope, IAssemblySymbol assembly, Action<Diagnostic> report)
    {
        foreach (var group in Violations(scope, assembly).GroupBy(found => found.Violation.Dependency.Target))
        {
            var dependency = group.First().Violation.Dependency;
            var known = scope.Baseline.Find(HiddenTypeCheck.Id, dependency.Source.ToString(), dependency.Target.ToString())?.Count ?? 0;
            foreach (var (violation, location) in group.Skip(known).Take(1))
                report(Diagnostic.Create(Descriptors.HiddenType, location, DiagnosticProperties.Of(violation), violation.Message));
        }
    }

    private static IEnumerable<(Violation Violation, Location Location)> Violations(CompilationScope scope, IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"
                && attribute.ConstructorArguments is [{ Value: string friend }]
                && FriendCheck.Check(scope.Judge, assembly.Name, friend) is { } violation)
                yield return (violation, PlaceOf(attribute));
        }
    }

    // An item of the project file is an attribute in a file that nobody opens.
    private static Location PlaceOf(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference
        && !reference.SyntaxTree.FilePath.EndsWith(".AssemblyInfo.cs", StringComparison.OrdinalIgnoreCase)
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : Location.None;
}
