using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules;

/// <summary>An architecture as names of test cases: its arrows, then the rules.</summary>
internal static class ArchitectureCases
{
    public static IEnumerable<string> Of(ArchitectureModel model)
    {
        foreach (var arrow in model.Arrows)
            yield return arrow.ToString();

        // A model that could not be read has no cases, so the rules about the file itself cannot fail here.
        foreach (var rule in Verdicts.Rules.All.Where(rule => rule.Id is not (ModelRules.UnreadableId or ModelRules.ContradictionId)))
            yield return NameOf(rule);
    }

    /// <summary>Leaves of a result what one case is about.</summary>
    /// <exception cref="ArgumentException">No case has the name.</exception>
    public static CheckResult Select(string name, CheckResult result)
    {
        if (result.Model.Arrows.FirstOrDefault(arrow => arrow.ToString() == name) is { } arrow)
            return Restrict(
                result,
                violation => Joins(arrow, result.Model, violation),
                finding => finding.ModelRange == arrow.Range);

        if (Verdicts.Rules.All.FirstOrDefault(rule => rule.Id == name || NameOf(rule) == name) is { } found)
            return Restrict(result, violation => violation.Rule == found, finding => finding.Rule == found);

        throw new ArgumentException($"'{name}' is neither an arrow of the model nor a rule; the cases are: {string.Join("; ", Of(result.Model))}");
    }

    private static bool Joins(Arrow arrow, ArchitectureModel model, Violation violation) =>
        model.FindComponent(violation.SourceNode) is { } source
        && model.FindComponent(violation.TargetNode) is { } target
        && arrow.Joins(source, target);

    private static string NameOf(Rule rule) => $"{rule.Id} {rule.Title}";

    private static CheckResult Restrict(CheckResult result, Func<Violation, bool> isViolation, Func<Finding, bool> isFinding) => result with
    {
        KnownDebt = result.KnownDebt.Where(isViolation).ToArray(),
        Violations = result.Violations.Where(isViolation).ToArray(),
        Findings = result.Findings.Where(isFinding).ToArray(),
    };
}
