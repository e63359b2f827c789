using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>
/// Two places of a system, and what dependencies between them could do wrong. Most can do nothing: they are counted, and nothing more
/// is asked about them.
/// </summary>
internal sealed class PlacePair
{
    private readonly bool isJudged;
    private readonly bool canBeWork;
    private readonly bool canClose;
    private readonly bool composes;

    // A bit for each kind.
    private readonly int harmless;
    private bool hasExample;

    public PlacePair(Judge judge, in Placement source, in Placement target)
    {
        Source = source;
        Target = target;
        StaysInside = new Crossing(source, target, DependencyKind.Call, false).StaysInside;
        CanShow = judge.CanShow(source);
        composes = judge.Model.IsComposition(source.Node);
        if (StaysInside)
        {
            isJudged = source.HasNode && target.HasNode && source.Node < judge.Model.Components.Count && judge.Model.Components[source.Node].IsAcyclic;
            for (var kind = DependencyKind.Inheritance; kind <= DependencyKind.Local && !isJudged; kind++)
                harmless |= CanShow && LeakCheck.IsShown(kind) ? 0 : 1 << (int)kind;
            return;
        }

        HasFree = judge.HasFree(target);
        var risks = judge.RisksOf(source, target);
        isJudged = (risks & Risks.Violation) != 0;
        canBeWork = (risks & Risks.Work) != 0;
        canClose = target.Node < judge.Model.Components.Count && judge.Model.Components[target.Node].HasCode;
    }

    public Placement Source { get; }

    public Placement Target { get; }

    /// <summary>Whether both places are the same, or one is in no component.</summary>
    public bool StaysInside { get; }

    /// <summary>Whether a signature at the source could show anyone what he must not use.</summary>
    public bool CanShow { get; }

    /// <summary>Whether no rule has anything to say about a dependency of a kind between the two, and it does not count either.</summary>
    public bool IsHarmless(DependencyKind kind) => (harmless & (1 << (int)kind)) != 0;

    /// <summary>Whether some members of the target are free, so that each dependency has to be asked whether it is on one.</summary>
    public bool HasFree { get; }

    /// <summary>Whether it matters what the next dependency is: it is judged, or is the first one, or may be the example of a cycle.</summary>
    public bool IsOpen => !StaysInside && (isJudged || Crossings == 0 || (canClose && !hasExample));

    /// <summary>How many dependencies were found that cross from one component to another one.</summary>
    public int Crossings { get; private set; }

    /// <summary>How many of those that were only counted may close a cycle.</summary>
    public int Uses { get; private set; }

    /// <summary>Counts a dependency.</summary>
    /// <returns>
    /// Whether that is all, since no rule can have anything to say about it. The first one between two components is never all, nor is
    /// the first that may close a cycle: it is the example.
    /// </returns>
    public bool IsCounted(DependencyKind kind, bool inRoot, Wiring wiring)
    {
        if (StaysInside)
            return !isJudged;

        Crossings++;
        if (isJudged || (canBeWork && kind == DependencyKind.Call && IsWired(wiring)))
            return false;

        var closes = canClose && !new Crossing(Source, Target, kind, inRoot || composes).Composes;
        if (Crossings == 1 || (closes && !hasExample))
        {
            hasExample |= closes;
            return false;
        }

        Uses += closes ? 1 : 0;
        return true;
    }

    private bool IsWired(Wiring wiring) => wiring == Wiring.Always || (wiring == Wiring.IfDeclared && composes);

    /// <summary>A dependency between the two as it is judged.</summary>
    public Crossing CrossingOf(in DependencyRow row) => new(Source, Target, row.Kind, row.InRoot) { Wiring = row.Wiring };
}
