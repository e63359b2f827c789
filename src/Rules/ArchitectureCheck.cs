using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules;

/// <summary>Assemblies held against a model. They are read once, when something is first asked; safe to share between tests.</summary>
public sealed class ArchitectureCheck
{
    private readonly Lazy<IReadOnlyList<AssemblyFacts>> facts;
    private readonly Lazy<CheckResult> result;
    private readonly bool isWholeSystem;

    internal ArchitectureCheck(Architecture architecture, IReadOnlyList<string> paths, bool isWholeSystem)
    {
        Architecture = architecture;
        Paths = paths;
        this.isWholeSystem = isWholeSystem;
        facts = new Lazy<IReadOnlyList<AssemblyFacts>>(() => ReadAll(paths));
        result = new Lazy<CheckResult>(() => SystemCheck.Run(architecture.Judge, facts.Value, architecture.ScopeOf(isWholeSystem)));
    }

    /// <summary>The architecture that is checked.</summary>
    public Architecture Architecture { get; }

    /// <summary>The files of the assemblies.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>What was found.</summary>
    /// <exception cref="FactsUnreadableException">An assembly cannot be read; the message names the file and says why.</exception>
    public CheckResult Result => result.Value;

    /// <summary>The report that a person reads: what was checked, each violation with its place, the counts, and the conclusion.</summary>
    /// <exception cref="FactsUnreadableException">An assembly cannot be read; the message names the file and says why.</exception>
    public string Report => TextReport.Write(Result, Context);

    /// <summary>
    /// The architecture as test cases: one for each arrow and for each rule, as <c>object[]</c> with one string, which theories of
    /// xunit, NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take. Pass each to <see cref="ShouldHold(string)"/>.
    /// </summary>
    public IEnumerable<object[]> Cases => ArchitectureCases.Of(Architecture.Model).Select(name => new object[] { name });

    internal IReadOnlyList<AssemblyFacts> Facts => facts.Value;

    private ReportContext Context => new(
        Architecture.ShownAs,
        System.IO.Path.GetDirectoryName(Architecture.Path) ?? "",
        Architecture.Severities);

    /// <summary>
    /// Says that the assemblies are only a part of the system, so that components without code and arrows without use are no findings.
    /// </summary>
    public ArchitectureCheck AsPart() => new(Architecture, Paths, isWholeSystem: false);

    /// <summary>Holds when no violation and no finding is a warning or an error.</summary>
    /// <exception cref="ArchitectureViolationException">The architecture is broken; the message is the report.</exception>
    /// <exception cref="FactsUnreadableException">An assembly cannot be read; the message names the file and says why.</exception>
    public void ShouldHold()
    {
        if (Result.FailureCount(Architecture.Severities) > 0)
            throw new ArchitectureViolationException(Report);
    }

    /// <summary>Holds when nothing breaks one rule, or one arrow.</summary>
    /// <param name="case">A string of <see cref="Cases"/>, or the id of a rule.</param>
    /// <exception cref="ArgumentException"><paramref name="case"/> is neither.</exception>
    /// <exception cref="ArchitectureViolationException">The rule or arrow is broken; the message lists how.</exception>
    public void ShouldHold(string @case)
    {
        var broken = ArchitectureCases.Select(@case, Result);
        if (broken.FailureCount(Architecture.Severities) > 0)
            throw new ArchitectureViolationException(TextReport.Write(broken, Context));
    }

    /// <summary>Selects the types of a component for NetArchTest, to go on with <c>.Should()</c> or <c>.And()</c>.</summary>
    /// <param name="component">The name in the model.</param>
    /// <exception cref="ArgumentException">The model has no such component, or the component has no types here: a rule over nothing would pass.</exception>
    /// <exception cref="InvalidOperationException">NetArchTest leaves out types of the component, as it does for <c>System.*</c> and <c>Microsoft.*</c>.</exception>
    public NetArchTest.Rules.PredicateList TypesOf(string component) => ComponentTypes.Select(this, component);

    /// <summary>The boundaries of the model as a rule for NetArchTest: <c>.Should().MeetCustomRule(check.KeepsBoundaries())</c>.</summary>
    public NetArchTest.Rules.ICustomRule KeepsBoundaries() => new BoundaryRule(Result, Architecture.Severities);

    private static IReadOnlyList<AssemblyFacts> ReadAll(IReadOnlyList<string> paths)
    {
        var results = AssemblyFactsReader.ReadAll(paths);
        var unreadable = results.Where(read => read.Error is not null).ToArray();
        return unreadable.Length == 0
            ? results.Select(read => read.Facts!).ToArray()
            : throw new FactsUnreadableException(unreadable);
    }
}
