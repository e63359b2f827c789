using ArchRules.Verdicts;
using Mono.Cecil;
using NetArchTest.Rules;

namespace ArchRules;

/// <summary>Holds for a type from which no violation starts; nested types answer for themselves.</summary>
internal sealed class BoundaryRule(CheckResult result, SeverityTable severities) : ICustomRule
{
    private readonly HashSet<string> breaking = new(
        result.Violations
            .Where(violation => severities[violation.Rule] >= Severity.Warning)
            .Select(violation => violation.Dependency.Source.Assembly + ":" + violation.Dependency.Source.FullTypeName),
        StringComparer.Ordinal);

    public bool MeetsRule(TypeDefinition type) =>
        !breaking.Contains(type.Module.Assembly.Name.Name + ":" + CecilNames.FullName(type));
}
