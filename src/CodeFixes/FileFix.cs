using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using ArchRules.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArchRules.CodeFixes;

/// <summary>A fix that changes no code, but a file beside it that all projects of a system share.</summary>
/// <typeparam name="TChange">A change of that file, equal to another that says the same.</typeparam>
internal abstract class FileFix<TChange> : CodeFixProvider
    where TChange : notnull
{
    /// <summary>The word by which a configuration allows this fix to programs: see <see cref="FixPermission"/>.</summary>
    public abstract string Name { get; }

    /// <summary>Finds the file.</summary>
    /// <returns>The file; null where the project has none, or none that it may change.</returns>
    public abstract Task<FixedFile?> FindFileAsync(Project project, CancellationToken cancellation);

    /// <summary>Finds what could be done about a diagnostic. Not all of it need be possible: <see cref="Edit"/> decides.</summary>
    public abstract Task<IReadOnlyList<FixChoice<TChange>>> FindChoicesAsync(
        Diagnostic diagnostic, Project project, FixedFile file, CancellationToken cancellation);

    /// <summary>Makes changes, each once and in an order of their own; what cannot be is left out.</summary>
    /// <returns>The new text; the old one where nothing could be done.</returns>
    public abstract string Edit(FixedFile file, IEnumerable<TChange> changes);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FileFixAll<TChange>(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (!FixPermission.IsGiven(project, Name) || await FindFileAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } file)
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var choice in await FindChoicesAsync(diagnostic, project, file, context.CancellationToken).ConfigureAwait(false))
            {
                var edited = Edit(file, [choice.Change]);
                if (edited != file.Text)
                    context.RegisterCodeFix(ActionFor(choice, project.Solution, file.Document, edited), diagnostic);
            }
        }
    }

    private static CodeAction ActionFor(FixChoice<TChange> choice, Solution solution, TextDocument file, string edited) => CodeAction.Create(
        choice.Title,
        cancellation => SharedFile.ReplaceAsync(solution, file, edited, cancellation),
        choice.Key);

    /// <summary>Makes one edit where it is possible.</summary>
    private protected static string Try(string text, EditedText edited) => edited.Text ?? text;
}
