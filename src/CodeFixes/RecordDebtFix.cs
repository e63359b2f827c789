using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ArchRules.Analyzers;
using ArchRules.Analyzers.Reporting;
using ArchRules.Editing;
using ArchRules.Model.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArchRules.CodeFixes;

/// <summary>Records a violation as known debt, in a baseline that exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordDebtFix))]
internal sealed class RecordDebtFix : FileFix<RecordDebtFix.Site>
{
    private const string Key = "record-debt";

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Descriptors.All.Where(descriptor => descriptor.Category != Descriptors.Unassigned.Category).Select(descriptor => descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override Task<FixedFile?> FindFileAsync(Project project, CancellationToken cancellation) =>
        SharedFile.FindBaselineAsync(project, cancellation);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<FixChoice<Site>>> FindChoicesAsync(
        Diagnostic diagnostic, Project project, FixedFile file, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Source, out var source) || source is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Target, out var target) || target is null)
            return Task.FromResult<IReadOnlyList<FixChoice<Site>>>([]);

        // A project built for several frameworks tells each place once for each of them: it is one violation.
        var place = diagnostic.Location.GetLineSpan();
        var site = new Site(diagnostic.Id, source, target, place.Path, diagnostic.Location.SourceSpan.Start);
        return Task.FromResult<IReadOnlyList<FixChoice<Site>>>(
            [new FixChoice<Site>("Record as known debt, in archrules.baseline.yml", Key, site)]);
    }

    /// <inheritdoc/>
    public override string Edit(FixedFile file, IEnumerable<Site> changes)
    {
        if (BaselineReader.Parse(file.Text).Baseline is not { } baseline)
            return file.Text;

        // What is told comes on top of what the baseline knows.
        var debts = changes
            .GroupBy(site => (site.Rule, site.Source, site.Target))
            .Select(same => new Debt(
                same.Key.Rule,
                same.Key.Source,
                same.Key.Target,
                (baseline.Find(same.Key.Rule, same.Key.Source, same.Key.Target)?.Count ?? 0) + same.Count()));
        return Try(file.Text, BaselineEditor.Set(file.Text, debts));
    }

    /// <summary>A violation at its place.</summary>
    internal sealed record Site(string Rule, string Source, string Target, string File, int Start);
}
