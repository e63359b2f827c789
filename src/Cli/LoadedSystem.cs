using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Cli;

/// <summary>A system whose code was read.</summary>
/// <param name="System">The model, and where the code lies.</param>
/// <param name="Facts">What the code does; one for each distinct assembly.</param>
/// <param name="Severities">How much each rule weighs.</param>
/// <param name="Notes">What was left out, as sentences.</param>
internal sealed record LoadedSystem(
    CheckedSystem System, IReadOnlyList<AssemblyFacts> Facts, SeverityTable Severities, IReadOnlyList<string> Notes)
{
    /// <summary>Judges the code.</summary>
    /// <param name="baseline">The debt that is known.</param>
    public CheckResult Check(Baseline baseline)
    {
        var scope = System.Model.ScopeOf(System.IsWhole, System.Configuration is null ? Facts : []);
        return SystemCheck.Run(
            new Judge(System.Model.Model),
            Facts,
            scope with { Baseline = baseline, References = System.References, Configuration = System.Configuration ?? scope.Configuration });
    }
}
