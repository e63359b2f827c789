using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>The facts of an assembly, and where each of its types belongs.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Places">The place of each row of the facts' types.</param>
internal sealed record PlacedAssembly(AssemblyFacts Facts, IReadOnlyList<Placement> Places)
{
    /// <summary>The place of a member's type.</summary>
    /// <param name="member">An index into the members of the facts.</param>
    public Placement PlaceOf(int member) => Places[Facts.Members[member].Type];
}
