using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.References;

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
        {
            if (WhyUnjudged(rule, model) is null)
                yield return NameOf(rule);
        }
    }

    /// <summary>Leaves of a result what one case is about.</summary>
    /// <exception cref="ArgumentException">No case has the name, or the test kit cannot judge the rule, so that it would always hold.</exception>
    public static CheckResult Select(string name, CheckResult result)
    {
        if (result.Model.Arrows.FirstOrDefault(arrow => arrow.ToString() == name) is { } arrow)
            return Restrict(
                result,
                violation => Joins(arrow, result.Model, violation),
                finding => finding.ModelRange == arrow.Range);

        if (Verdicts.Rules.All.FirstOrDefault(rule => rule.Id == name || NameOf(rule) == name) is { } found)
            return WhyUnjudged(found, result.Model) is { } reason ? throw new ArgumentException($"'{name}' is not judged: {reason}") : Restrict(result, violation => violation.Rule == found, finding => finding.Rule == found);

        throw new ArgumentException($"'{name}' is neither an arrow of the model nor a rule; the cases are: {string.Join("; ", Of(result.Model))}");
    }

    private static string? WhyUnjudged(Rule rule, ArchitectureModel model) => rule.Id switch
    {
        ReferenceCheck.Id => "which references the projects declare is not known from assemblies; the compiler and 'archrules check' judge it",
        StorageBypassCheck.Id when !model.HasStorageRule => "no layer of the model has the role front-end",
        _ => null,
    };

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
