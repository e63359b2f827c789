using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Equal facts are one, whenever they come.</summary>
public sealed class FactTableTests
{
    private const int Many = 5000;

    [Fact]
    public void A_fact_is_kept_once() => Assert.Equal([Fact(1, 2)], Table(Fact(1, 2), Fact(1, 2)).Finish());

    [Fact]
    public void A_fact_that_comes_again_after_another_source_is_kept_once() =>
        Assert.Equal([Fact(1, 2), Fact(3, 2), Fact(1, 4)], Table(Fact(1, 2), Fact(3, 2), Fact(1, 4), Fact(1, 2), Fact(3, 2)).Finish());

    [Fact]
    public void Facts_of_another_kind_are_told_from_those_among_them_only()
    {
        var attribute = Fact(1, 2) with { Kind = DependencyKind.Attribute };
        using var space = new ReadingSpace();
        var table = new FactTable(space, 2);
        foreach (var fact in (DependencyRow[])[Fact(1, 2), Fact(3, 2)])
            table.Add(fact);
        table.Part();
        foreach (var fact in (DependencyRow[])[attribute, attribute with { Source = 3 }, attribute, attribute with { Source = 3 }])
            table.Add(fact);

        Assert.Equal([Fact(1, 2), Fact(3, 2), attribute, attribute with { Source = 3 }], table.Finish());
    }

    [Fact]
    public void Facts_that_differ_in_anything_are_all_kept()
    {
        var fact = Fact(1, 2);
        DependencyRow[] facts =
        [
            fact,
            fact with { Kind = DependencyKind.Access },
            fact with { InRoot = true },
            fact with { Line = 9 },
            fact with { Column = 9 },
            fact with { Document = 0 },
            fact with { Through = 7 },
            fact with { Wiring = Wiring.Always },
        ];

        Assert.Equal(facts, Table(facts).Finish());
    }

    [Fact]
    public void Many_facts_of_two_sources_keep_their_order()
    {
        var facts = Enumerable.Range(0, Many).Select(i => Fact(i / 1000 % 2, i)).ToArray();

        Assert.Equal(facts, Table([.. facts, .. facts]).Finish());
    }

    [Fact]
    public void Many_links_are_kept_once_and_in_order()
    {
        var links = Enumerable.Range(0, Many).Select(i => new LinkRow(i % 3, i + 3)).ToArray();
        using var space = new ReadingSpace();
        var table = new LinkTable(space, 2);
        foreach (var link in links.Concat(links).Append(new LinkRow(5, 5)))
            table.Add(link);

        Assert.Equal(links, table.Finish());
    }

    private static FactTable Table(params DependencyRow[] facts)
    {
        using var space = new ReadingSpace();
        var table = new FactTable(space, 2);
        foreach (var fact in facts)
            table.Add(fact);
        return table;
    }

    private static DependencyRow Fact(int source, int target) => new(source, target, DependencyKind.Call, false, -1, 3, 4);
}
