using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ArchRules.Analyzers;
using ArchRules.Analyzers.Reporting;
using ArchRules.Editing;
using ArchRules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArchRules.CodeFixes;

/// <summary>Gives code that belongs to no component to one that it could be meant for, or to a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AssignNamespaceFix))]
internal sealed class AssignNamespaceFix : FileFix<Assignment>
{
    private const string Word = "assign-namespace";

    /// <inheritdoc/>
    public override string Name => Word;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.Unassigned.Id);

    /// <inheritdoc/>
    public override Task<FixedFile?> FindFileAsync(Project project, CancellationToken cancellation) =>
        SharedFile.FindModelAsync(project, cancellation);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FixChoice<Assignment>>> FindChoicesAsync(
        Diagnostic diagnostic, Project project, FixedFile file, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Namespace, out var ns) || ns is null
            || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { AssemblyName: { } assembly } compilation
            || file.FindModel() is not { } model)
            return [];

        var withAllBelow = !HoldsAssigned(FindNamespace(compilation, ns), new PlacementIndex(model), assembly);
        return Assignment.Find(model, ns, assembly, withAllBelow)
            .Select(choice => new FixChoice<Assignment>(TitleOf(choice), choice.IsNew ? Word : $"{Word}:{choice.Component}", choice))
            .ToArray();
    }

    /// <inheritdoc/>
    public override string Edit(FixedFile file, IEnumerable<Assignment> changes) => changes
        .OrderBy(choice => choice.Component, StringComparer.Ordinal)
        .ThenBy(choice => choice.Pattern, StringComparer.Ordinal)
        .Aggregate(file.Text, (current, choice) => Try(current, choice.Edit(current, file.Included)));

    private static string TitleOf(Assignment choice)
    {
        var what = choice.Key == PatternKey.Projects ? $"project '{choice.Pattern}'" : $"'{choice.Pattern}'";
        return choice.IsNew
            ? $"Declare component '{choice.Component}' for {what}, in archrules.yml"
            : $"Give {what} to component '{choice.Component}', in archrules.yml";
    }

    private static INamespaceSymbol? FindNamespace(Compilation compilation, string ns)
    {
        var found = compilation.Assembly.GlobalNamespace;
        foreach (var segment in ns.Split([ '.' ], StringSplitOptions.RemoveEmptyEntries))
        {
            if (found.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == segment) is not { } next)
                return null;

            found = next;
        }

        return found;
    }

    // A pattern for all below would take away what other components choose less exactly.
    private static bool HoldsAssigned(INamespaceSymbol? ns, PlacementIndex places, string assembly) => ns is not null
        && (ns.GetTypeMembers().Any(type => places.Place(assembly, ns.IsGlobalNamespace ? "" : ns.ToDisplayString(), type.Name).HasNode)
            || ns.GetNamespaceMembers().Any(inner => HoldsAssigned(inner, places, assembly)));
}
