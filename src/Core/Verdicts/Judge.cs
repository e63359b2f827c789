using System;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>
/// Gives each dependency its one verdict. Safe to share between threads; one instance serves a model for as long as it lives.
/// </summary>
public sealed class Judge
{
    private readonly VerdictMatrix matrix;
    private readonly RiskTable risks;

    /// <summary>Prepares the verdicts of a model.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public Judge(ArchitectureModel model)
    {
        Model = model ?? throw new ArgumentNullException(nameof(model));
        Places = new PlacementIndex(model);
        matrix = new VerdictMatrix(model, Places);
        risks = new RiskTable(model.Components.Count, Places.NodeCount, FindRisks);
    }

    /// <summary>The model that is enforced.</summary>
    public ArchitectureModel Model { get; }

    /// <summary>Where types belong.</summary>
    public PlacementIndex Places { get; }

    internal VerdictMatrix Matrix => matrix;

    /// <summary>Whether any dependency between two nodes could be a violation: the fast path of the analyzer.</summary>
    /// <param name="source">The id of a component.</param>
    /// <param name="target">The id of a component or technology.</param>
    /// <remarks>For families, whether any two members could.</remarks>
    public bool CanFail(int source, int target) =>
        (source != target && !matrix.Between(source, target).IsHarmless)
        || (IsFamily(source) && IsFamily(target) && !matrix.Between(source, target, true).IsHarmless);

    /// <summary>What dependencies between two places could do wrong: the fast path of everything that looks at code.</summary>
    /// <param name="source">A place in a component.</param>
    /// <param name="target">A place in a component or technology.</param>
    public Risks RisksOf(in Placement source, in Placement target) => source.IsSame(target)
        ? Risks.None
        : risks.Between(source.Node, target.Node, Arrow.IsOther(source.Value, target.Value));

    /// <summary>Whether an arrow, or the layers, let one component use another one's code at all.</summary>
    /// <param name="source">The id of a component.</param>
    /// <param name="target">The id of another component.</param>
    public bool Allows(int source, int target) =>
        matrix.Between(source, target).FindBrokenRule(true) is null or DeprecatedArrowCheck.Id;

    /// <summary>Whether any dependency between two places could be a violation.</summary>
    /// <param name="source">A place in a component.</param>
    /// <param name="target">A place in a component or technology.</param>
    public bool CanFail(in Placement source, in Placement target) =>
        !source.IsSame(target) && !matrix.Between(source, target).IsHarmless;

    /// <summary>Whether the member that is used decides between two nodes: then <see cref="FindBrokenRule(in Crossing, in CodeElement)"/> has to be asked.</summary>
    /// <param name="source">The id of a component.</param>
    /// <param name="target">The id of a component or technology.</param>
    public bool NeedsMember(int source, int target) => matrix.Between(source, target).NeedsMember;

    /// <summary>Whether the member that is used decides between two places.</summary>
    /// <param name="source">A place in a component.</param>
    /// <param name="target">A place in a component or technology.</param>
    public bool NeedsMember(in Placement source, in Placement target) => matrix.Between(source, target).NeedsMember;

    /// <summary>Judges a dependency between nodes where the member does not matter.</summary>
    /// <returns>The id of the rule that it breaks; null where it is allowed, or where one end is in no component.</returns>
    public string? FindBrokenRule(in Crossing crossing) => IsUnjudged(crossing)
        ? null
        : matrix.Between(crossing.Source, crossing.Target).FindBrokenRule(crossing.Target.IsExposed);

    /// <summary>Judges a dependency.</summary>
    /// <param name="crossing">The two places, and how.</param>
    /// <param name="target">What is used.</param>
    /// <returns>The id of the rule that it breaks; null where it is allowed, or where one end is in no component.</returns>
    public string? FindBrokenRule(in Crossing crossing, in CodeElement target) => FindBrokenRule(crossing, target, target);

    /// <summary>Judges a dependency on a member that is reached through another type than the one that declares it.</summary>
    /// <param name="crossing">The two places, and how.</param>
    /// <param name="target">The member, of the type that it was reached through.</param>
    /// <param name="declared">The same member, of the type that declares it.</param>
    /// <returns>The id of the rule that it breaks; null where it is allowed, or where one end is in no component.</returns>
    public string? FindBrokenRule(in Crossing crossing, in CodeElement target, in CodeElement declared) =>
        IsUnjudged(crossing) || IsFree(crossing.Target, target, declared)
            ? null
            : matrix.Between(crossing.Source, crossing.Target)
                .FindBrokenRule(crossing.Target.IsExposed, AccessOf(crossing, target, declared));

    /// <summary>
    /// Whether a dependency calls a method over an arrow that distinguishes reading from writing, and nothing says which it does.
    /// Fields, properties and constructors are data, and disposing is neither: no one has to classify them.
    /// </summary>
    public bool IsUnclassified(in Crossing crossing, in CodeElement target, in CodeElement declared) =>
        !IsUnjudged(crossing)
        && target.IsMethod
        && !target.IsDisposal
        && NeedsMember(crossing.Source, crossing.Target)
        && !IsFree(crossing.Target, target, declared)
        && AccessModeCheck.IsUnclassified(matrix.Between(crossing.Source, crossing.Target).Pair, AccessOf(crossing, target, declared));

    /// <summary>Whether a place is a technology with members that are free, so that <see cref="IsFree"/> has to be asked.</summary>
    /// <param name="target">Any place.</param>
    /// <returns>False for most: no member is asked about then.</returns>
    public bool HasFree(in Placement target) => Places.FindTechnology(target.Node) is { Members.Free.Count: > 0 };

    /// <summary>Whether a member is no use of the technology that its type is part of, as <c>free</c> of the technology says.</summary>
    /// <param name="place">The place of the type that the member was reached through.</param>
    /// <param name="target">The member, of that type.</param>
    /// <param name="declared">The same member, of the type that declares it.</param>
    /// <returns>True for <c>Directory.GetCurrentDirectory</c>, which only tells a path; false for a type itself, and for what is in no technology.</returns>
    public bool IsFree(in Placement place, in CodeElement target, in CodeElement declared) =>
        Places.FindTechnology(place.Node)?.Members is { Free.Count: > 0 } members
        && (members.IsFree(target.Namespace, target.Type, target.MemberName)
            || members.IsFree(declared.Namespace, declared.Type, declared.MemberName));

    /// <summary>The name of the component or technology that a dependency uses, as messages give it.</summary>
    public string TargetName(in Crossing crossing) => PairOf(crossing).TargetName;

    /// <summary>Spells out a violation that <see cref="FindBrokenRule(in Crossing)"/> found.</summary>
    /// <param name="crossing">The crossing that was judged.</param>
    /// <param name="rule">The rule that it breaks.</param>
    /// <param name="dependency">The dependency in full.</param>
    public Violation Describe(in Crossing crossing, string rule, Dependency dependency)
    {
        var pair = matrix.Describe(crossing.Source, crossing.Target);
        return new Violation(
            Rules.Get(rule),
            dependency,
            pair.Source.Name,
            pair.TargetName,
            Messages.Format(rule, pair, dependency, matrix, crossing.Target.Node));
    }

    /// <summary>Whether what one node shows of another could reach someone who must not use it: AR0108.</summary>
    /// <param name="source">The id of a component.</param>
    /// <param name="target">The id of a component or technology.</param>
    public bool CanLeak(int source, int target) =>
        matrix.CanLeak(source, target) || (IsFamily(source) && IsFamily(target) && matrix.CanLeak(source, target, true));

    /// <summary>Whether a query that a component shows could reach a front-end.</summary>
    /// <param name="source">The id of a component.</param>
    public bool CanShowQueries(int source) => matrix.FindQuerier(source) is not null;

    /// <summary>Judges what stands in a signature that others see.</summary>
    /// <param name="crossing">The crossing; what breaks another rule is no leak.</param>
    public bool IsLeak(in Crossing crossing) =>
        !IsUnjudged(crossing)
        && LeakCheck.IsShown(crossing.Kind)
        && matrix.CanLeak(crossing.Source.Node, crossing.Target.Node, Arrow.IsOther(crossing.Source.Value, crossing.Target.Value))
        && FindBrokenRule(crossing) is null;

    /// <summary>Spells out that a signature shows a query.</summary>
    /// <param name="source">Where the code belongs; <see cref="CanShowQueries"/> of it is true.</param>
    /// <param name="dependency">The dependency in full.</param>
    public Violation DescribeQuery(Placement source, Dependency dependency) => new(
        Rules.Get(LeakCheck.Id),
        dependency,
        Model.FindComponent(source)!.Name,
        dependency.Target.Type,
        LeakCheck.Describe(dependency, matrix.FindQuerier(source.Node)!.With(source.Value)));

    /// <summary>Which arrows a dependency makes use of.</summary>
    /// <returns>The arrows between the two components; empty where there is none.</returns>
    public System.Collections.Generic.IReadOnlyList<Arrow> ArrowsFor(in Crossing crossing) =>
        crossing.StaysInside ? Array.Empty<Arrow>() : matrix.Between(crossing.Source, crossing.Target).Pair.Arrows;

    /// <summary>Whether a dependency only puts the system together: what a composition root may do whatever the arrows say.</summary>
    public bool IsComposing(in Crossing crossing) =>
        crossing.Composes || (Model.IsComposition(crossing.Source.Node) && (crossing with { InRoot = true }).Composes);

    /// <summary>Whether a call between two nodes could be work that a composition root does: the fast path of the analyzer.</summary>
    /// <param name="source">The id of a component.</param>
    /// <param name="target">The id of a component or technology.</param>
    public bool CanWork(int source, int target) => (source != target || IsFamily(source)) && CanBeWork(target) && Allows(source, target);

    /// <summary>Whether a composition root does more than compose: AR0112, where no other rule says anything.</summary>
    /// <param name="crossing">The crossing; <see cref="FindBrokenRule(in Crossing, in CodeElement)"/> found nothing.</param>
    /// <param name="target">What is used.</param>
    public bool IsWork(in Crossing crossing, in CodeElement target) => MayBeWork(crossing) && CompositionCheck.IsWork(target);

    /// <summary>Whether a composition root makes a call that is work, unless its target says otherwise.</summary>
    /// <param name="crossing">The crossing.</param>
    public bool MayBeWork(in Crossing crossing) =>
        crossing.Kind == DependencyKind.Call
        && !crossing.StaysInside
        && CanBeWork(crossing.Target.Node)
        && (crossing.Wiring == Wiring.Always || (crossing.Wiring == Wiring.IfDeclared && Model.IsComposition(crossing.Source.Node)));

    /// <summary>Whether a signature at a place could show anyone what he must not use: AR0108.</summary>
    internal bool CanShow(in Placement source) =>
        source.HasNode && source.Node < Model.Components.Count && LeakCheck.MayBeUsed(Model.Components[source.Node]);

    /// <summary>A dependency's two ends as the model sees them.</summary>
    /// <param name="crossing">A crossing whose ends both have a component or technology.</param>
    public Pair PairOf(in Crossing crossing) => matrix.Describe(crossing.Source, crossing.Target);

    /// <summary>Whether a front-end must not reach a node, since that is storage: AR0102.</summary>
    /// <param name="frontEnd">The id of a component.</param>
    /// <param name="node">The id of a component or technology.</param>
    internal bool IsStorageFor(int frontEnd, int node) =>
        frontEnd != node && matrix.Between(frontEnd, node).FindBrokenRule(true) == StorageBypassCheck.Id;

    /// <summary>Whether a node is a shared component.</summary>
    internal bool IsShared(int node) => node >= 0 && node < Model.Components.Count && Model.Components[node].IsShared;

    /// <summary>Spells out that a path leads a front-end to storage: its dependency is the first step.</summary>
    internal Violation DescribePath(in Placement frontEnd, in Placement storage, Dependency dependency, string path)
    {
        var pair = matrix.Describe(frontEnd, storage);
        var message = Messages.FormatPath(pair, dependency, path, matrix);
        return new Violation(Rules.Get(StorageBypassCheck.Id), dependency, pair.Source.Name, pair.TargetName, message);
    }

    /// <summary>Whether all code at a place is a composition root.</summary>
    internal bool IsComposingComponent(in Placement place) => Model.IsComposition(place.Node);

    /// <summary>What an assembly holds as far as its name tells: components by their projects, technologies by their names.</summary>
    /// <param name="assembly">The simple name of an assembly that was not read.</param>
    /// <param name="reach">Which nodes choose assemblies by name.</param>
    public System.Collections.Generic.IReadOnlyList<Placement> PlacesOfUnread(string assembly, NodeReach reach)
    {
        if (reach is null)
            throw new ArgumentNullException(nameof(reach));

        // Most libraries have a namespace of their own name; the type does not matter.
        var places = new System.Collections.Generic.List<Placement>();
        foreach (var node in reach.InAssembly(assembly))
            places.Add(new Placement(node.Node, true, node.Value));
        var byName = Places.Place(assembly, assembly, "_");
        if (byName.HasNode)
            places.Add(byName with { IsExposed = true });
        return places;
    }

    private Risks FindRisks(int source, int target, bool isOther) =>
        (matrix.Between(source, target, isOther).IsHarmless ? Risks.None : Risks.Violation)
        | (CanWork(source, target) ? Risks.Work : Risks.None)
        | (matrix.CanLeak(source, target, isOther) ? Risks.Leak : Risks.None);

    private bool CanBeWork(int node) => node < Model.Components.Count && CompositionCheck.CanWork(Model.Components[node]);

    private bool IsFamily(int node) => node < Model.Components.Count && Model.Components[node].IsFamily;

    private bool IsUnjudged(in Crossing crossing) => crossing.StaysInside || IsComposing(crossing);

    private MemberAccess AccessOf(in Crossing crossing, in CodeElement target, in CodeElement declared)
    {
        var cell = matrix.Between(crossing.Source, crossing.Target);
        return cell.NeedsMember
            ? AccessModeCheck.AccessOf(cell.Pair, target, declared, matrix.TechnologyOf(declared))
            : MemberAccess.Unclassified;
    }
}
