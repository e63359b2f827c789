using System.Runtime.CompilerServices;
using ArchRules.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reading;

/// <summary>
/// The models of the last compilations. Each build of a compiler server makes analyzers, references and the text of the model anew, but
/// it keeps what it read of an assembly as long as the file stays the same. So models, with all that was prepared for them, are kept
/// beside the framework's core: until the compiler forgets that one.
/// </summary>
internal sealed class KeptModels
{
    private const int MostModels = 8;

    // Mutable, since nothing else outlives a build: an entry depends on nothing but its keys, and ends with the assembly.
    private static readonly ConditionalWeakTable<MetadataId, KeptModels> ByCore = new();

    private readonly LastUsed<Kept> models = new(MostModels);

    /// <summary>Loads a model, or takes one of the same text that an earlier compilation loaded.</summary>
    /// <param name="compilation">The compilation that is judged by it.</param>
    /// <param name="text">The text of the model file.</param>
    public static LoadedModel Find(Compilation compilation, SourceText text) =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.GetMetadata() is { } core
            ? ByCore.GetValue(core.Id, _ => new KeptModels()).Find(text)
            : LoadedModel.Load(text);

    // Nobody waits for long: a model of a thousand components is read in milliseconds.
    private LoadedModel Find(SourceText text) =>
        models.Find(kept => ReferenceEquals(kept.Text, text) || kept.Text.ContentEquals(text), () => new Kept(text, LoadedModel.Load(text))).Model;

    private sealed record Kept(SourceText Text, LoadedModel Model);
}
