using ArchRules.Facts;
using ArchRules.Reading;
using ArchRules.Storing;

namespace ArchRules.Cli;

/// <summary>Reads facts, from assemblies and from files that hold some.</summary>
internal sealed class FactsLoading(ReadingChoice choice, Terminal terminal)
{
    /// <summary>Reads facts, those of each assembly once: every output folder has its copy of a shared assembly.</summary>
    /// <param name="assemblies">Absolute paths of assemblies.</param>
    /// <param name="files">Absolute paths of files of facts.</param>
    /// <param name="notes">Receives what was left out, as sentences.</param>
    /// <returns>At least one, in an order that depends on nothing but what was read.</returns>
    /// <exception cref="CannotJudgeException">Something cannot be read, or nothing is left.</exception>
    public IReadOnlyList<AssemblyFacts> Load(IReadOnlyList<string> assemblies, IReadOnlyList<string> files, List<string> notes)
    {
        var all = ReadAssemblies(assemblies, notes).Concat(ReadFiles(files)).ToArray();
        if (all.Length == 0)
            throw new CannotJudgeException("error: nothing that could be read is left, so there is nothing to check");

        // Equal ids are equal facts. Which copy stays must not depend on who read it.
        var distinct = all.OrderBy(facts => facts.Path, StringComparer.Ordinal).DistinctBy(facts => facts.ModuleVersionId).ToArray();
        if (all.Length > distinct.Length)
            notes.Add($"{all.Length - distinct.Length} assemblies are copies of others: checked once");

        return TypeForwarding.Follow(distinct, []);
    }

    /// <summary>Reads assemblies.</summary>
    /// <exception cref="CannotJudgeException">One cannot be read, and is not to be skipped.</exception>
    public IEnumerable<AssemblyFacts> ReadAssemblies(IReadOnlyList<string> paths, List<string> notes)
    {
        var results = AssemblyFactsReader.ReadAll(paths, choice.Options);
        var errors = results.Where(result => result.Error is not null).Select(result => result.Error!).ToArray();
        if (errors.Length > 0 && !choice.SkipsUnreadable)
            throw new CannotJudgeException(string.Join("\n", errors.Select(error => "error: " + error).ToArray().Shorten()));

        notes.AddRange(errors.Select(error => error + "; skipped"));
        foreach (var unused in choice.Options.Symbols?.Unused ?? [])
            notes.Add($"the symbols at '{terminal.Show(unused)}' fit none of the assemblies");

        return results.Select(result => result.Facts).OfType<AssemblyFacts>();
    }

    private static IEnumerable<AssemblyFacts> ReadFiles(IReadOnlyList<string> files)
    {
        try
        {
            return files.SelectMany(FactsFile.Read).ToArray();
        }
        catch (FactsUnreadableException e)
        {
            throw new CannotJudgeException("error: " + e.Message);
        }
    }
}
