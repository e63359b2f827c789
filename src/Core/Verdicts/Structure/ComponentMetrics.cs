using System;

namespace ArchRules.Verdicts.Structure;

/// <summary>
/// The package metrics of a component, as Robert C. Martin defines them in "OO Design Quality Metrics: An Analysis of Dependencies"
/// (1994) and again in "Agile Software Development: Principles, Patterns, and Practices" (2002), chapter 20, where a component is
/// called a category or a package. Only components with code count as neighbours: technologies and code outside of the model are
/// left out, and so is what composition roots do to put the system together.
/// </summary>
/// <param name="Component">The component.</param>
/// <param name="AfferentCoupling">Ca: how many types of other components depend on types of this one.</param>
/// <param name="EfferentCoupling">Ce: how many types of this component depend on types of other ones.</param>
public sealed record ComponentMetrics(ComponentNode Component, int AfferentCoupling, int EfferentCoupling)
{
    /// <summary>Nc: how many types the component has.</summary>
    public int TypeCount => Component.TypeCount;

    /// <summary>Na: how many of them are interfaces and abstract classes.</summary>
    public int AbstractTypeCount => Component.AbstractTypeCount;

    /// <summary>
    /// I = Ce / (Ca + Ce), from 0 for a component that others depend on and that depends on nothing, to 1 for one that depends on
    /// others and that nothing depends on. 0 where neither happens: nothing could make it change.
    /// </summary>
    public double Instability => AfferentCoupling + EfferentCoupling == 0 ? 0 : (double)EfferentCoupling / (AfferentCoupling + EfferentCoupling);

    /// <summary>A = Na / Nc, from 0 for a component without abstract types to 1 for one with nothing else. 0 where it has no types.</summary>
    public double Abstractness => TypeCount == 0 ? 0 : (double)AbstractTypeCount / TypeCount;

    /// <summary>
    /// D' = |A + I - 1|, the normalized distance from the main sequence: 0 for a component that is as abstract as it is stable, 1 for
    /// one in the zone of pain (stable and concrete) or of uselessness (abstract, and nothing depends on it).
    /// </summary>
    public double Distance => Math.Abs(Abstractness + Instability - 1);
}
