using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Model;

public sealed class BaselineReaderTests
{
    [Fact]
    public void An_entry_has_a_rule_two_ends_and_details()
    {
        var entry = Assert.Single(BaselineReader.Parse("""
            # what we owe
            - AR0102: Web:N.Page.Show(List<int>, ref string[]) -> Db:N.Store..ctor(!0)
              count: 3
              owner: team a
              expires: 2027-01-31
              because: it takes time
            """).Baseline!.Entries);

        Assert.Equal(("AR0102", "Web:N.Page.Show(List<int>, ref string[])", "Db:N.Store..ctor(!0)"), (entry.Rule, entry.Source, entry.Target));
        Assert.Equal((3, "team a", new DateTime(2027, 1, 31), "it takes time"), (entry.Count, entry.Owner, entry.Expires!.Value, entry.Because));
        Assert.Equal((2, 3), (entry.Range.Line, entry.Range.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("[]")]
    public void An_empty_file_is_a_baseline_without_entries(string text) => Assert.Empty(BaselineReader.Parse(text).Baseline!.Entries);

    [Theory]
    [InlineData("debt: 1", "(1,1) a baseline is a list of entries")]
    [InlineData("- x", "(1,3) an entry begins with its rule")]
    [InlineData("- AR0102: [a]", "(1,3) an entry begins with its rule")]
    [InlineData("- rule: A -> B", "(1,3) 'rule' is not the id of a rule")]
    [InlineData("- AR0102: A to B", "(1,11) 'A to B' is not a dependency; write Source -> Target")]
    [InlineData("- AR0102: A -> B\n  count: 0", "(2,10) '0' is not a count")]
    [InlineData("- AR0102: A -> B\n  expires: tomorrow", "(2,12) 'tomorrow' is not a date; write it as 2027-01-31")]
    [InlineData("- AR0102: A -> B\n  until: x", "(2,3) a baseline entry has no key 'until'")]
    [InlineData("- AR0102: A -> B\n- AR0102: A -> B", "(2,3) this entry is written twice")]
    [InlineData("- {", "this is not YAML")]
    public void A_mistake_is_told_with_its_place(string text, string expected)
    {
        var (baseline, mistakes) = BaselineReader.Parse(text);

        Assert.Null(baseline);
        Assert.Contains(mistakes, mistake => $"({mistake.Range.Line},{mistake.Range.Column}) {mistake.Message}".Contains(expected, StringComparison.Ordinal));
        Assert.All(mistakes, mistake => Assert.Equal("AR0001", mistake.Id));
    }
}
