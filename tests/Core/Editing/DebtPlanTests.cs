using ArchRules.Editing;
using ArchRules.Model;
using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Editing;

public sealed class DebtPlanTests
{
    private static readonly Baseline Known = BaselineReader.Parse("""
        - AR0101: A:X -> B:Y
          count: 3
        - AR0101: A:X -> B:Z
          expires: 2026-11-21
        - AR0102: C:X -> B:Y
        """).Baseline!;

    [Fact]
    public void Counts_go_down_and_paid_entries_go() => Assert.Equal(
        [new Debt("AR0101", "A:X", "B:Y", 2), new Debt("AR0101", "A:X", "B:Z", 0), new Debt("AR0102", "C:X", "B:Y", 0)],
        DebtPlan.Shrink(Known, [new Debt("AR0101", "A:X", "B:Y", 2)], _ => true));

    [Fact]
    public void Shrinking_never_adds_and_never_raises() => Assert.Empty(DebtPlan.Shrink(
        Known,
        [new("AR0101", "A:X", "B:Y", 9), new("AR0101", "A:X", "B:Z", 1), new("AR0102", "C:X", "B:Y", 1), new("AR0102", "New", "B", 1)],
        _ => true));

    [Fact]
    public void What_was_not_looked_at_stays() => Assert.Equal(
        ["C:X"], DebtPlan.Shrink(Known, [], entry => entry.Source.StartsWith('C')).Select(debt => debt.Source));

    [Fact]
    public void What_is_not_covered_is_what_is_new_or_more_than_the_count() => Assert.Equal(
        [new Debt("AR0101", "A:X", "B:Y", 4), new Debt("AR0101", "A:X", "B:N", 1)],
        DebtPlan.Grow(Known, [new("AR0101", "A:X", "B:Y", 4), new("AR0101", "A:X", "B:Z", 1), new("AR0101", "A:X", "B:N", 1)]));

    [Fact]
    public void An_entry_expires_when_its_last_day_is_over()
    {
        Assert.Equal(["B:Z"], DebtPlan.Expired(Known, new DateTime(2026, 11, 22)).Select(debt => debt.Target));
        Assert.Empty(DebtPlan.Expired(Known, new DateTime(2026, 11, 21)));
    }
}
