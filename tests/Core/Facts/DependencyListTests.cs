using ArchRules.Facts;

namespace ArchRules.Core.Tests.Facts;

/// <summary>Dependencies are held as differences; what comes out is what went in.</summary>
public sealed class DependencyListTests
{
    private static readonly DependencyRow[] Rows = RowsOf(new Random(7), 20_000);

    [Fact]
    public void Rows_come_back_in_order() => Assert.Equal(Rows, DependencyList.Of(Rows));

    [Fact]
    public void A_row_is_found_by_its_index()
    {
        var list = DependencyList.Of(Rows);

        for (var i = 0; i < Rows.Length; i += 7)
            Assert.Equal(Rows[i], list[i]);
        Assert.Equal(Rows[^1], list[Rows.Length - 1]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_index_outside_is_an_error(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DependencyList.Of(Rows.Take(3))[index]);

    [Fact]
    public void The_end_of_a_list_begins_at_any_row()
    {
        var list = DependencyList.Of(Rows.Take(50));

        for (var start = 0; start < 50; start++)
        {
            var found = new List<DependencyRow>();
            for (var rows = list.From(start); rows.MoveNext();)
                found.Add(rows.Current);
            Assert.Equal(Rows[start..50], found);
        }
    }

    [Fact]
    public void Rows_may_be_added_to_a_list_that_gave_its_room_back()
    {
        for (var first = 0; first < 40; first++)
        {
            var list = DependencyList.Of(Rows.Take(first));
            foreach (var row in Rows.Skip(first).Take(2_000))
                list.Add(row);

            Assert.Equal(Rows.Take(first + 2_000), list.Trim());
        }
    }

    [Fact]
    public void Lists_that_are_filled_in_the_same_room_keep_their_own_rows()
    {
        var spares = new DependencySpares();
        var lists = new List<DependencyList>();
        for (var i = 0; i < 20; i++)
        {
            var list = new DependencyList(spares);
            foreach (var row in Rows.Skip(i * 100).Take(i * 400))
                list.Add(row);
            lists.Add(list.Trim());
        }

        Assert.All(lists, (list, i) => Assert.Equal(Rows.Skip(i * 100).Take(i * 400), list));
    }

    [Fact]
    public void A_list_has_a_root_where_one_of_its_rows_is_in_one()
    {
        var row = Rows[0] with { InRoot = false };

        Assert.False(DependencyList.Of([row, row]).HasRoot);
        Assert.True(DependencyList.Of([row, row with { InRoot = true }]).HasRoot);
    }

    // Numbers of all sizes, and places and sources that are mostly those of the row before.
    private static DependencyRow[] RowsOf(Random random, int count)
    {
        var rows = new DependencyRow[count];
        var (source, document, line, column) = (0, -1, 0, 0);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(3) == 0)
                source = Number();
            if (random.Next(3) == 0)
                (document, line, column) = random.Next(3) == 0 ? (-1, 0, 0) : (Number() - 1, Number(), Number());
            var through = random.Next(4) == 0 ? Number() : -1;
            rows[i] = new DependencyRow(
                source, Number(), (DependencyKind)random.Next(14), random.Next(9) == 0, document, line, column, through, (Wiring)random.Next(3));
        }

        return rows;

        int Number() => random.Next(40) == 0 ? int.MaxValue : random.Next(1 << random.Next(31));
    }
}
