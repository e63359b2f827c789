using System.Collections.Generic;
using System.Globalization;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.References;

/// <summary>AR0109: a project must not declare a reference that no arrow allows, even if no code uses it yet.</summary>
public static class ReferenceCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0109";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A project or package reference that no arrow allows";

    /// <summary>The message: the project, what it references, and why that is not allowed.</summary>
    public const string MessageFormat = "project '{0}' must not reference {1} '{2}': {3}; remove the reference";

    /// <summary>Decides for a reference of a project without a composition root.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="project">The assembly that the project builds.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="ends">The components of the project's code, and the components and technologies of what the reference brings.</param>
    /// <returns>The violation; null where some code of the project may use some code of the target, or where either has no component.</returns>
    public static Violation? Check(
        Judge judge, string project, DirectReference reference, (IReadOnlyList<Placement> Sources, IReadOnlyList<Placement> Targets) ends)
    {
        string? first = null;
        var broken = default(Crossing);
        foreach (var source in ends.Sources)
        {
            foreach (var target in ends.Targets)
            {
                var crossing = new Crossing(source with { IsExposed = true }, target with { IsExposed = true }, DependencyKind.Signature, false);
                if (judge.IsComposingComponent(source) || judge.FindBrokenRule(crossing) is not { } rule || rule == DeprecatedArrowCheck.Id)
                    return null;

                if (first is null)
                    (first, broken) = (rule, crossing);
            }
        }

        return first is null ? null : Describe(judge, project, reference, (broken, first));
    }

    private static Violation Describe(Judge judge, string project, DirectReference reference, (Crossing Crossing, string Rule) broken)
    {
        var pair = judge.PairOf(broken.Crossing);
        var message = string.Format(
            CultureInfo.InvariantCulture, MessageFormat, project, reference.IsPackage ? "package" : "project", reference.Name, Messages.CauseOf(broken.Rule, pair));
        var dependency = new Dependency(Element(project), Element(reference.Name), DependencyKind.TypeReference, reference.Place);
        return new Violation(Rules.Get(Id), dependency, pair.Source.Name, pair.TargetName, message);
    }

    private static CodeElement Element(string project) => new("", "", project, "");
}
