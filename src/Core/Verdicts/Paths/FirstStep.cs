using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Paths;

/// <summary>Where a front-end uses code that a path may lead through.</summary>
/// <param name="FrontEnd">The place of the front-end.</param>
/// <param name="Node">The member that is used, or the type where all of it is.</param>
/// <param name="Facts">The facts that say it.</param>
/// <param name="Row">The dependency.</param>
internal sealed record FirstStep(Placement FrontEnd, int Node, AssemblyFacts Facts, DependencyRow Row);
