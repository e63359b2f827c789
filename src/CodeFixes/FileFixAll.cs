using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArchRules.CodeFixes;

/// <summary>
/// Makes the same choice for all diagnostics at once: one new text for each file, whichever projects its changes come from. The
/// provider of the platform would make one text for each diagnostic and merge them, which fails where they change the same line.
/// </summary>
internal sealed class FileFixAll<TChange>(FileFix<TChange> fix) : FixAllProvider
    where TChange : notnull
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey;
        var changes = await CollectAsync(fixAllContext, key).ConfigureAwait(false);
        if (changes.Count == 0)
            return null;

        return CodeAction.Create(
            "ArchRules: " + fix.Name,
            cancellation => ApplyAsync(fixAllContext.Solution, changes, cancellation),
            key);
    }

    private async Task<IReadOnlyList<(FixedFile File, TChange Change)>> CollectAsync(FixAllContext context, string? key)
    {
        var changes = new List<(FixedFile, TChange)>();
        foreach (var project in ProjectsOf(context).Where(project => FixPermission.IsGiven(project, fix.Name)))
        {
            if (await fix.FindFileAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } file)
                continue;

            foreach (var diagnostic in await DiagnosticsOfAsync(context, project).ConfigureAwait(false))
            {
                var choices = await fix.FindChoicesAsync(diagnostic, project, file, context.CancellationToken).ConfigureAwait(false);
                if (choices.FirstOrDefault(choice => choice.Key == key) is { } chosen)
                    changes.Add((file, chosen.Change));
            }
        }

        return changes;
    }

    private async Task<Solution> ApplyAsync(
        Solution solution, IReadOnlyList<(FixedFile File, TChange Change)> changes, CancellationToken cancellation)
    {
        foreach (var group in changes.GroupBy(change => change.File.Path))
        {
            var file = group.First().File;
            var edited = fix.Edit(file, group.Select(change => change.Change).Distinct());
            if (edited != file.Text)
                solution = await SharedFile.ReplaceAsync(solution, file.Document, edited, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) => context.Scope == FixAllScope.Solution
        ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp)
        : [context.Project];

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(FixAllContext context, Project project) =>
        context is { Scope: FixAllScope.Document, Document: { } document }
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);
}
