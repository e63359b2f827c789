using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using ArchRules.Model;
using ArchRules.Model.Reading;
using Microsoft.CodeAnalysis;

namespace ArchRules.CodeFixes;

/// <summary>A file that a fix may change.</summary>
/// <param name="Document">The file, as one of its projects has it.</param>
/// <param name="Text">What it says now.</param>
/// <param name="Included">The texts of the files that a model includes, by their names in it; empty for a baseline.</param>
internal sealed record FixedFile(TextDocument Document, string Text, IReadOnlyDictionary<string, string> Included)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>The path, which is the same in all projects.</summary>
    public string Path => SharedFile.PathOf(Document);

    /// <summary>Reads a file.</summary>
    public static async Task<FixedFile> ReadAsync(TextDocument document, CancellationToken cancellation) =>
        new(document, (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString(), Nothing);

    /// <summary>Reads the file as a model.</summary>
    /// <returns>The model; null where it has mistakes.</returns>
    public ArchitectureModel? FindModel() => ArchitectureReader.Parse(Text, Included).Model;
}
