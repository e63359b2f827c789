using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ArchRules.Analyzers.Reading;
using ArchRules.Model.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.CodeFixes;

/// <summary>A file that every project of a system hands to its compiler: to the workspace, one document for each of them.</summary>
internal static class SharedFile
{
    /// <summary>The file as a workspace knows it.</summary>
    public static string PathOf(TextDocument file) => file.FilePath ?? file.Name;

    /// <summary>Finds the model of a project, as the analyzer does.</summary>
    /// <returns>The file; null where the project has none.</returns>
    public static async Task<FixedFile?> FindModelAsync(Project project, CancellationToken cancellation)
    {
        if (await FindModelTextAsync(project, cancellation).ConfigureAwait(false) is not { } model || FindDocument(project, model) is not { } document)
            return null;

        var file = await FixedFile.ReadAsync(document, cancellation).ConfigureAwait(false);
        var included = IncludedFiles.Find(project.AnalyzerOptions.AdditionalFiles, model, ArchitectureReader.FindIncludes(file.Text))
            .ToDictionary(part => part.Name, part => part.Text.GetText(cancellation)?.ToString() ?? "", StringComparer.Ordinal);
        return file with { Included = included };
    }

    /// <summary>Finds the baseline of a project, as the analyzer does.</summary>
    /// <returns>The file; null where the project has none: a fix does not begin one, since the build would not know of it.</returns>
    public static async Task<FixedFile?> FindBaselineAsync(Project project, CancellationToken cancellation)
    {
        var model = await FindModelTextAsync(project, cancellation).ConfigureAwait(false);
        return model is not null
            && LoadedBaseline.Find(project.AnalyzerOptions.AdditionalFiles, model) is { } baseline
            && FindDocument(project, baseline) is { } document
            ? await FixedFile.ReadAsync(document, cancellation).ConfigureAwait(false)
            : null;
    }

    /// <summary>Gives a file a new text in all projects that have it.</summary>
    public static async Task<Solution> ReplaceAsync(Solution solution, TextDocument file, string text, CancellationToken cancellation)
    {
        var old = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        var edited = SourceText.From(text, old.Encoding, old.ChecksumAlgorithm);
        var documents = solution.Projects
            .SelectMany(project => project.AdditionalDocuments)
            .Where(document => document.Id == file.Id || (file.FilePath is not null && string.Equals(document.FilePath, file.FilePath, StringComparison.Ordinal)));
        foreach (var document in documents.ToArray())
            solution = solution.WithAdditionalDocumentText(document.Id, edited);

        return solution;
    }

    private static async Task<AdditionalText?> FindModelTextAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? ModelFile.Find(project.AnalyzerOptions, compilation)
            : null;

    private static TextDocument? FindDocument(Project project, AdditionalText text) => project.AdditionalDocuments.FirstOrDefault(
        document => string.Equals(PathOf(document), text.Path, StringComparison.Ordinal));
}
