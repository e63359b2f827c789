using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reporting;

/// <summary>AR0109 for the project that is compiled, from the list of references that the package's targets hand to the compiler.</summary>
internal sealed class CompilationReferences(CompilationScope scope)
{
    private readonly ConcurrentDictionary<Placement, bool> sources = new();

    /// <summary>Notes where a type of the project belongs.</summary>
    public void AddSource(Placement place)
    {
        if (place.HasNode)
            sources.TryAdd(place with { IsExposed = true }, true);
    }

    /// <summary>Reports the references that no arrow allows, each at its line in the file that declares it.</summary>
    public void Report(CompilationAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles;
        var list = files.FirstOrDefault(file => Path.GetFileName(file.Path) == ProjectReferences.FileName);
        if (list?.GetText(context.CancellationToken) is not { } text)
            return;

        if (scope.Places.OfProject is { } place && DeclaredTypes.In(context.Compilation.Assembly.GlobalNamespace).Any())
            AddSource(place);

        var project = ProjectReferences.Parse(text.Lines.Select(line => line.ToString()));
        var name = context.Compilation.AssemblyName ?? "";
        foreach (var reference in project.References)
        {
            // Where the names object, the types are asked, and then whether the project hosts the system: both cost time.
            if (Check(name, reference, scope.PlacesOfUnread) is null
                || Check(name, reference, assembly => PlacesOf(assembly, context.Compilation) ?? scope.PlacesOfUnread(assembly)) is not { } violation)
                continue;

            if (IsHost(context.Compilation))
                return;

            if (!IsKnown(violation))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Reference, Locate(reference, files), violation.Message));
        }
    }

    private Violation? Check(string project, DirectReference reference, Func<string, IReadOnlyList<Placement>> placesOf) => ReferenceCheck.Check(
        scope.Judge,
        project,
        reference,
        (sources.Keys.OrderBy(place => place.Node).ToArray(), reference.Assemblies.SelectMany(placesOf).ToArray()));

    private IReadOnlyList<Placement>? PlacesOf(string assembly, Compilation compilation)
    {
        var symbol = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(known => known.Name == assembly);
        if (symbol is null)
            return null;

        var places = DeclaredTypes.In(symbol.GlobalNamespace).Select(type => scope.Places[type]).Where(place => place.HasNode);
        return places.Select(place => place with { IsExposed = true }).Distinct().OrderBy(place => place.Node).ToArray();
    }

    private bool IsHost(Compilation compilation) => scope.EntryPoint is not null
        || DeclaredTypes.In(compilation.Assembly.GlobalNamespace).Any(type =>
            CompositionRoots.IsStartupType(type.Name) || type.GetMembers().Any(member => Composition.IsRoot(member, null)));

    private bool IsKnown(Violation violation)
    {
        var dependency = violation.Dependency;
        return scope.Baseline.Find(ReferenceCheck.Id, dependency.Source.ToString(), dependency.Target.ToString()) is not null;
    }

    private static Location Locate(DirectReference reference, IEnumerable<AdditionalText> files)
    {
        var text = files.FirstOrDefault(file => file.Path == reference.File)?.GetText();
        var span = new TextSpan(text is null ? 0 : ReferenceLine.FindOffset(text.ToString(), reference), 0);
        return Location.Create(reference.File, span, text?.Lines.GetLinePositionSpan(span) ?? default);
    }
}
