using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>
/// Whose a used member is: of the type that it was reached through, and of the one that declares it as well where that lies in another
/// component. What a technology declares is part of the type that makes it its own.
/// </summary>
internal static class RowTargets
{
    /// <summary>Finds the types that a dependency counts for.</summary>
    /// <returns>The indexes of the type that was reached, and of a second one; the second is -1 where there is none.</returns>
    public static (int Reached, int Declaring) Of(AssemblyFacts facts, DependencyRow row, Placement[] places, ArchitectureModel model)
    {
        var declaring = facts.Members[row.Target].Type;
        if (row.Through < 0)
            return (declaring, -1);

        var isOther = places[declaring].Node != places[row.Through].Node && places[declaring].Node < model.Components.Count;
        return (row.Through, isOther ? declaring : -1);
    }

    /// <summary>Whether a dependency is on a free member, and so uses nothing of the technology that has it.</summary>
    /// <param name="facts">The facts that the dependency is of.</param>
    /// <param name="row">The dependency.</param>
    /// <param name="reached">The place of the type that was reached.</param>
    /// <param name="judge">The judge of the model.</param>
    public static bool IsFree(AssemblyFacts facts, DependencyRow row, in Placement reached, Judge judge) =>
        judge.HasFree(reached) && judge.IsFree(reached, facts.ReachedElementOf(row), facts.ElementOf(row.Target));
}
