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

/// <summary>Adds the arrow that a dependency lacks. What layers, roles or the file itself forbid, no arrow can allow: there is no offer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowArrowFix))]
internal sealed class AllowArrowFix : FileFix<AllowArrowFix.NewArrow>
{
    private const string Key = "allow-arrow";

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.MissingArrow.Id, Descriptors.AccessMode.Id, Descriptors.OwnedTechnology.Id);

    /// <inheritdoc/>
    public override Task<FixedFile?> FindFileAsync(Project project, CancellationToken cancellation) =>
        SharedFile.FindModelAsync(project, cancellation);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<FixChoice<NewArrow>>> FindChoicesAsync(
        Diagnostic diagnostic, Project project, FixedFile file, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FixChoice<NewArrow>>>(FindChoice(diagnostic, file) is { } choice ? [choice] : []);

    /// <inheritdoc/>
    public override string Edit(FixedFile file, IEnumerable<NewArrow> changes) => changes
        .OrderBy(arrow => arrow.Source, StringComparer.Ordinal)
        .ThenBy(arrow => arrow.Target, StringComparer.Ordinal)
        .ThenBy(arrow => arrow.Mode)
        .Aggregate(file.Text, (current, arrow) => Try(current, ArrowEditor.Add(current, arrow.Source, arrow.Target, arrow.Mode, file.Included)));

    private static FixChoice<NewArrow>? FindChoice(Diagnostic diagnostic, FixedFile file)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.SourceComponent, out var from)
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.TargetComponent, out var to)
            || file.FindModel() is not { } model
            || model.FindComponent(from ?? "") is not { } source
            || model.FindComponent(to ?? "") is not { } target)
            return null;

        // What reads only may be meant to write as well, and the other way round; the arrow that is there keeps its reason.
        var arrows = model.Arrows.Where(arrow => arrow.Source.Id == source.Id && arrow.Target.Id == target.Id).ToArray();
        var mode = diagnostic.Id != Descriptors.AccessMode.Id
            ? ArrowMode.Call
            : arrows.Any(arrow => arrow.Mode == ArrowMode.Read) ? ArrowMode.Write : ArrowMode.Read;
        var verb = mode == ArrowMode.Call ? "use" : mode.Word();
        return new FixChoice<NewArrow>(
            $"Allow '{source.Name}' to {verb} '{target.Name}', in archrules.yml", Key, new NewArrow(source.Name, target.Name, mode));
    }

    /// <summary>An arrow to add.</summary>
    internal sealed record NewArrow(string Source, string Target, ArrowMode Mode);
}
