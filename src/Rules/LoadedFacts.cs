using ArchRules.Facts;
using ArchRules.Reading;
using ArchRules.Storing;
using ArchRules.Verdicts;

namespace ArchRules;

/// <summary>What was read of the assemblies of a check, and what could not be.</summary>
internal sealed class LoadedFacts
{
    private readonly IReadOnlyList<string> skipped;

    private LoadedFacts(IReadOnlyList<AssemblyFacts> facts, IReadOnlyList<string> skipped)
    {
        Facts = facts;
        this.skipped = skipped;
    }

    public IReadOnlyList<AssemblyFacts> Facts { get; }

    /// <summary>Reads assemblies.</summary>
    /// <exception cref="FactsUnreadableException">One cannot be read and is not to be skipped, or none can.</exception>
    public static LoadedFacts Read(IReadOnlyList<string> paths, bool skipsUnreadable)
    {
        var results = AssemblyFactsReader.ReadAll(paths, new ReadingOptions { Cache = FactsCache.InProjects() });
        var unreadable = results.Where(read => read.Error is not null).ToArray();
        if (unreadable.Length > 0 && (!skipsUnreadable || unreadable.Length == results.Count))
            throw new FactsUnreadableException(unreadable);

        var facts = results.Where(read => read.Facts is not null).Select(read => read.Facts!).ToArray();
        return new LoadedFacts(
            TypeForwarding.Follow(facts, Facades.Beside(facts)),
            unreadable.Select(read => read.Error + "; skipped, so not checked").ToArray());
    }

    /// <summary>Says in a result what was left out.</summary>
    public CheckResult AddTo(CheckResult result) => skipped.Count == 0 ? result : result with { Notes = [.. result.Notes, .. skipped] };
}
