using Mono.Cecil;
using NetArchTest.Rules;

namespace ArchRules;

/// <summary>Ends a rule of NetArchTest with an assertion that works in any test framework.</summary>
public static class RuleAssertions
{
    /// <summary>
    /// Holds when all types keep the rule, and there is at least one: <c>Shop.TypesOf("data").And().HaveNameEndingWith("Store").Should()
    /// .BeSealed().OrFail(because: "...")</c>. NetArchTest itself is content with a rule over nothing.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="because">Why it shall hold: the end of a sentence, for whoever breaks it.</param>
    /// <exception cref="ArgumentException"><paramref name="because"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArchitectureViolationException">Types break the rule, all of which the message names; or no type was selected.</exception>
    public static void OrFail(this ConditionList rule, string because)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(because);

        // Behind "or" a condition is asked about every selected type; since it holds for none, it changes nothing.
        var selected = new SelectedTypes();
        var result = rule.Or().MeetCustomRule(selected).GetResult();
        if (selected.Count == 0)
            throw new ArchitectureViolationException($"no type is selected, so the rule proves nothing; it should hold because {because}");

        if (result.IsSuccessful)
            return;

        var failing = (result.FailingTypeNames ?? []).Order(StringComparer.Ordinal).ToArray();
        throw new ArchitectureViolationException(
            $"{failing.Length} of {selected.Count} selected types break a rule that should hold because {because}:"
            + string.Concat(failing.Select(name => Environment.NewLine + "  " + name)));
    }

    private sealed class SelectedTypes : ICustomRule
    {
        private readonly HashSet<string> names = new(StringComparer.Ordinal);

        public int Count => names.Count;

        public bool MeetsRule(TypeDefinition type)
        {
            names.Add(type.FullName);
            return false;
        }
    }
}
