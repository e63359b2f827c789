namespace ArchRules.Verdicts.Changes;

/// <summary>An entry of the baseline whose count changed.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Source">The member that depends.</param>
/// <param name="Target">What it depends on.</param>
/// <param name="Then">How many violations were listed; 0 where the entry is new.</param>
/// <param name="Now">How many are listed; 0 where the entry is gone.</param>
public sealed record DebtChange(string Rule, string Source, string Target, int Then, int Now);
