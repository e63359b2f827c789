using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>A dependency reduced to what a verdict needs: two places, how, and whether it composes.</summary>
/// <param name="Source">Where the code that depends belongs.</param>
/// <param name="Target">Where the code that it depends on belongs.</param>
/// <param name="Kind">How it depends.</param>
/// <param name="InRoot">Whether it is in a composition root by default.</param>
public readonly record struct Crossing(Placement Source, Placement Target, DependencyKind Kind, bool InRoot)
{
    /// <summary>Whether it is a call that a composition root makes itself.</summary>
    public Wiring Wiring { get; init; }

    /// <summary>Whether both ends are in the same component, or one end is in none, so that nothing is judged.</summary>
    public bool StaysInside => Source.IsSame(Target) || !Source.HasNode || !Target.HasNode;

    /// <summary>
    /// What a composition root may do whatever the arrows say: create, register, and name a type for the container, be it as a type
    /// argument or with <c>typeof</c>, as open generic types need; and choose by a value of an enum, as options want it.
    /// </summary>
    public bool Composes => InRoot
        && Kind is DependencyKind.Creation or DependencyKind.TypeArgument or DependencyKind.TypeReference
            or DependencyKind.Registration or DependencyKind.Local;
}
