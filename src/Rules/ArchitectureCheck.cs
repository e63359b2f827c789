using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Questions;
using ArchRules.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules;

/// <summary>Assemblies held against a model. They are read once, when something is first asked; safe to share between tests.</summary>
public sealed class ArchitectureCheck
{
    private readonly Lazy<LoadedFacts> facts;
    private readonly Lazy<CheckResult> result;
    private readonly Inquiry inquiry;
    private readonly bool isWholeSystem;
    private readonly bool skipsUnreadable;

    internal ArchitectureCheck(Architecture architecture, IReadOnlyList<string> paths, bool isWholeSystem, bool skipsUnreadable = false)
    {
        Architecture = architecture;
        Paths = paths;
        this.isWholeSystem = isWholeSystem;
        this.skipsUnreadable = skipsUnreadable;
        facts = new Lazy<LoadedFacts>(() => LoadedFacts.Read(paths, skipsUnreadable));
        result = new Lazy<CheckResult>(() => facts.Value.AddTo(
            SystemCheck.Run(architecture.Judge, facts.Value.Facts, architecture.ScopeOf(isWholeSystem, facts.Value.Facts))));
        inquiry = new Inquiry(architecture, () => Facts, Context);
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
    /// The architecture as test cases: one for each arrow and for each rule that assemblies can be judged by, as <c>object[]</c> with one string, which theories of
    /// xunit, NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take. Pass each to <see cref="ShouldHold(string)"/>.
    /// </summary>
    public IEnumerable<object[]> Cases => ArchitectureCases.Of(Architecture.Model).Select(name => new object[] { name });

    internal IReadOnlyList<AssemblyFacts> Facts => facts.Value.Facts;

    private ReportContext Context => new(
        Architecture.ShownAs,
        System.IO.Path.GetDirectoryName(Architecture.Path) ?? "",
        Architecture.Severities);

    /// <summary>
    /// Says that the assemblies are only a part of the system, so that components without code and arrows without use are no findings.
    /// </summary>
    public ArchitectureCheck AsPart() => new(Architecture, Paths, isWholeSystem: false, skipsUnreadable);

    /// <summary>
    /// Leaves out assemblies that cannot be read, such as native libraries, instead of failing. The report names each of them: what was
    /// not read was not checked.
    /// </summary>
    public ArchitectureCheck SkippingUnreadable() => new(Architecture, Paths, isWholeSystem, skipsUnreadable: true);

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
    /// <exception cref="ArgumentException"><paramref name="case"/> is neither, or the rule cannot be judged here and would always hold.</exception>
    /// <exception cref="ArchitectureViolationException">The rule or arrow is broken; the message lists how.</exception>
    public void ShouldHold(string @case)
    {
        var broken = ArchitectureCases.Select(@case, Result);
        if (broken.FailureCount(Architecture.Severities) > 0)
            throw new ArchitectureViolationException(TextReport.Write(broken, Context));
    }

    /// <summary>Who uses whom: the components and technologies with how often, where, and against which rules.</summary>
    /// <exception cref="FactsUnreadableException">An assembly cannot be read; the message names the file and says why.</exception>
    public ComponentGraph Graph => inquiry.Graph;

    /// <summary>
    /// The package metrics of each component with code, by Robert C. Martin: afferent and efferent coupling, instability, abstractness,
    /// and the distance from the main sequence. See <see cref="ComponentMetrics"/> for the definitions and their source.
    /// </summary>
    public Answer<ComponentMetrics> Metrics => inquiry.Metrics();

    /// <summary>The package metrics of one component, by Robert C. Martin.</summary>
    /// <param name="component">The name in the model.</param>
    /// <exception cref="ArgumentException">The model has no such component, or it has no code.</exception>
    public ComponentMetrics MetricsOf(string component) => inquiry.MetricsOf(component);

    /// <summary>
    /// Which components use something: each with its dependencies, and <c>(unassigned)</c> for code without a component. Ignored code, and
    /// what composition roots do to put the system together, is no use.
    /// </summary>
    /// <param name="what">A component or a technology; or types by their simple or full name, as the model's <c>types</c> choose them.</param>
    /// <exception cref="ArgumentException">Nothing has the name: an answer about it would prove nothing.</exception>
    public Answer<ComponentUse> UsersOf(string what) => inquiry.UsersOf(what);

    /// <summary>Which components use a type. The compiler knows that the type is there, so that no user is an answer too.</summary>
    /// <param name="type">The type; a nested one stands for its outer type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public Answer<ComponentUse> UsersOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        while (type.DeclaringType is { } outer)
            type = outer;

        var name = CecilNames.WithoutArity(type.Name);
        return inquiry.UsersOf(Subject.OfType(string.IsNullOrEmpty(type.Namespace) ? name : type.Namespace + "." + name));
    }

    /// <summary>What a component uses: other components and technologies, each with its dependencies.</summary>
    /// <param name="component">The name in the model.</param>
    /// <exception cref="ArgumentException">The model has no such component.</exception>
    public Answer<ComponentUse> UsesOf(string component) => inquiry.UsesOf(component);

    /// <summary>
    /// The path with the fewest steps over which one thing reaches another, whatever lies between: allowed or not, in a component or in
    /// none. A step is a dependency of a type on the next one, with its members and place. Empty where no path leads there. A path ends
    /// at an interface: which class stands behind it is decided at run time.
    /// </summary>
    /// <param name="from">A component, or types by name.</param>
    /// <param name="to">A component, a technology, or types by name.</param>
    /// <exception cref="ArgumentException">Nothing has one of the names.</exception>
    public Answer<PathStep> ShortestPath(string from, string to) => inquiry.ShortestPath(from, to);

    /// <summary>
    /// The groups of components that depend on each other in cycles, each with the smallest set of dependencies to cut: proven for up to
    /// 12 components in a group, otherwise a small one, and the answer says which.
    /// </summary>
    public Answer<ComponentCycle> Cycles() => inquiry.Cycles();

    /// <summary>Selects the types of a component for NetArchTest, to go on with <c>.Should()</c> or <c>.And()</c>.</summary>
    /// <param name="component">The name in the model.</param>
    /// <exception cref="ArgumentException">The model has no such component, or the component has no types here: a rule over nothing would pass.</exception>
    /// <exception cref="InvalidOperationException">NetArchTest leaves out types of the component, as it does for <c>System.*</c> and <c>Microsoft.*</c>.</exception>
    public NetArchTest.Rules.PredicateList TypesOf(string component) => ComponentTypes.Select(this, component);

    /// <summary>The boundaries of the model as a rule for NetArchTest: <c>.Should().MeetCustomRule(check.KeepsBoundaries())</c>.</summary>
    public NetArchTest.Rules.ICustomRule KeepsBoundaries() => new BoundaryRule(Result, Architecture.Severities);

    /// <summary>One rule or one arrow of the model as a rule for NetArchTest.</summary>
    /// <param name="case">A string of <see cref="Cases"/>, or the id of a rule.</param>
    /// <exception cref="ArgumentException"><paramref name="case"/> is neither.</exception>
    public NetArchTest.Rules.ICustomRule KeepsBoundaries(string @case) =>
        new BoundaryRule(ArchitectureCases.Select(@case, Result), Architecture.Severities);
}
