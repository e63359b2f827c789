using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Structure;

/// <summary>Components that all depend on each other, over one step or several.</summary>
/// <param name="Components">The components, at least two, in the order of the model.</param>
/// <param name="Cut">The uses whose removal leaves no cycle among them.</param>
/// <param name="IsSmallest">Whether no other set of uses has fewer dependencies. It is proven for up to 12 components; for more, the
/// set is a small one, and how much smaller one could be is unknown.</param>
public sealed record ComponentCycle(IReadOnlyList<ComponentNode> Components, IReadOnlyList<ComponentUse> Cut, bool IsSmallest)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" <-> ", Components.Select(component => component.Name));
}
