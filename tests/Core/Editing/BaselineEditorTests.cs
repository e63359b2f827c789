using ArchRules.Editing;
using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Editing;

public sealed class BaselineEditorTests
{
    private const string Two = """
        # what we owe
        - AR0101: A:B.C -> D:E.F   # inline
          owner: team a
          expires: 2027-01-31
          because: it takes time

        # about the second
        - AR0102: A:B.C -> D:E.F
          count: 3
          # a comment inside

        """;

    [Fact]
    public void An_entry_is_put_where_it_belongs_above_the_comment_of_the_next() => Assert.Equal(
        Two.Replace("# about", "- AR0101: A:B.D -> D:E.F\n# about", StringComparison.Ordinal),
        Set(Two, new Debt("AR0101", "A:B.D", "D:E.F", 1)));

    [Fact]
    public void A_first_entry_stays_below_the_heading_of_the_file() => Assert.Equal(
        Two.Replace("- AR0101", "- AR0101: A:A -> D:E.F\n  count: 2\n- AR0101", StringComparison.Ordinal),
        Set(Two, new Debt("AR0101", "A:A", "D:E.F", 2)));

    [Fact]
    public void A_last_entry_is_put_behind_all_that_belongs_to_the_one_before() => Assert.Equal(
        Two + "- AR0102: B:B.C -> D:E.F\n",
        Set(Two, new Debt("AR0102", "B:B.C", "D:E.F", 1)));

    [Fact]
    public void A_count_changes_in_place_or_gets_a_line_of_its_own()
    {
        Assert.Equal(Two.Replace("count: 3", "count: 2", StringComparison.Ordinal), Set(Two, new Debt("AR0102", "A:B.C", "D:E.F", 2)));
        Assert.Equal(
            Two.Replace("# inline\n", "# inline\n  count: 4\n", StringComparison.Ordinal), Set(Two, new Debt("AR0101", "A:B.C", "D:E.F", 4)));
    }

    [Fact]
    public void What_is_paid_goes_with_what_it_says_and_comments_above_it_stay()
    {
        Assert.Equal(
            "# what we owe\n\n# about the second\n- AR0102: A:B.C -> D:E.F\n  count: 3\n  # a comment inside\n",
            Set(Two, new Debt("AR0101", "A:B.C", "D:E.F", 0)));
        Assert.Equal(Two[..Two.IndexOf("- AR0102", StringComparison.Ordinal)], Set(Two, new Debt("AR0102", "A:B.C", "D:E.F", 0)));
    }

    [Fact]
    public void What_it_says_already_is_left_as_it_is() => Assert.Equal(
        Two, Set(Two, new Debt("AR0101", "A:B.C", "D:E.F", 1), new Debt("AR0109", "Not:There", "D:E", 0)));

    [Fact]
    public void One_goes_and_another_comes_in_its_place() => Assert.Equal(
        "- AR0101: A:X -> B:Y\n",
        Set("- AR0101: A:B -> B:Y\n", new Debt("AR0101", "A:B", "B:Y", 0), new Debt("AR0101", "A:X", "B:Y", 1)));

    [Theory]
    [InlineData("", "- AR0101: A:B -> C:D\n")]
    [InlineData("# nothing yet", "# nothing yet\n- AR0101: A:B -> C:D\n")]
    [InlineData("[]  # none\n", "  # none\n- AR0101: A:B -> C:D\n")]
    [InlineData("- AR0100: A:B -> C:D", "- AR0100: A:B -> C:D\n- AR0101: A:B -> C:D\n")]
    [InlineData("- AR0100: A:B -> C:D\r\n", "- AR0100: A:B -> C:D\r\n- AR0101: A:B -> C:D\r\n")]
    [InlineData("  - AR0100: A:B -> C:D\n", "  - AR0100: A:B -> C:D\n  - AR0101: A:B -> C:D\n")]
    [InlineData("- { AR0102: \"A:B -> C:D\", count: 2 }\n", "- AR0101: A:B -> C:D\n- { AR0102: \"A:B -> C:D\", count: 2 }\n")]
    [InlineData("- AR0102:\n    A:B -> C:D\n", "- AR0101: A:B -> C:D\n- AR0102:\n    A:B -> C:D\n")]
    public void Every_way_to_write_a_list_takes_an_entry(string text, string expected) =>
        Assert.Equal(expected, Set(text, new Debt("AR0101", "A:B", "C:D", 1)));

    [Theory]
    [InlineData("N:F.M(List<int>, ref string[])")]
    [InlineData("N:F.op_Implicit(F#)")]
    [InlineData("N:F.with: colon #hash \"quoted\" \\ {}")]
    [InlineData("@x:[y]")]
    [InlineData("N:F.tab\tand\u0085a\u2028break")]
    [InlineData("Shop.Web:<Program>$.<Main>$(string[])")]
    public void Any_name_can_be_read_back(string name)
    {
        var entry = Assert.Single(BaselineReader.Parse(Set("", new Debt("AR0101", name, name, 7))).Baseline!.Entries);

        Assert.Equal((name, name, 7), (entry.Source, entry.Target, entry.Count));
    }

    [Theory]
    [InlineData("- {", "this is not YAML")]
    [InlineData("debt: 1", "a baseline is a list")]
    [InlineData("[ { AR0102: A -> B } ]", "cannot be edited in place")]
    public void What_cannot_be_edited_is_refused_with_the_reason(string text, string reason)
    {
        var edited = BaselineEditor.Set(text, [new Debt("AR0101", "A", "B", 1)]);

        Assert.Null(edited.Text);
        Assert.Contains(reason, edited.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A -> B", "C")]
    [InlineData("A ", "C")]
    public void A_name_that_would_be_read_otherwise_is_refused(string source, string target) =>
        Assert.NotNull(BaselineEditor.Set("", [new Debt("AR0101", source, target, 1)]).Refusal);

    [Fact]
    public void Any_change_of_any_baseline_keeps_comments_and_order_and_reads_back()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var text = RandomBaseline.Write(random);
            var before = BaselineReader.Parse(text).Baseline!;
            var debts = RandomBaseline.Changes(random, before);
            var edited = BaselineEditor.Set(text, debts).Text;

            Assert.True(edited is not null, text);
            var after = BaselineReader.Parse(edited).Baseline!;
            Assert.All(debts, debt => Assert.Equal(debt.Count, after.Find(debt.Rule, debt.Source, debt.Target)?.Count ?? 0));
            Assert.Equal(RandomBaseline.Headings(text), RandomBaseline.Headings(edited));
            var kept = before.Entries.Where(entry => after.Find(entry.Rule, entry.Source, entry.Target) is not null).ToArray();
            Assert.Equal(
                kept.Select(entry => (entry.Rule, entry.Source, entry.Target, entry.Owner, entry.Because, entry.Expires)),
                after.Entries.Where(entry => before.Find(entry.Rule, entry.Source, entry.Target) is not null)
                    .Select(entry => (entry.Rule, entry.Source, entry.Target, entry.Owner, entry.Because, entry.Expires)));
            Assert.Equal(edited, BaselineEditor.Set(edited, debts).Text);
        }
    }

    private static string Set(string text, params Debt[] debts)
    {
        var edited = BaselineEditor.Set(text, debts);
        Assert.Null(edited.Refusal);
        return edited.Text!;
    }
}
