using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts.Cycles;

public sealed class SystemCycleTests
{
    private const string Arrows = "components:\n  a: { projects: A }\n  b: { projects: B }\n  c: { projects: C }\narrows:\n  - a -> b, c\n  - b -> a, c\n  - c -> a, b\n";
    private const string Acyclic = "components:\n  a: { projects: A, acyclic: true }\n";

    [Fact]
    public void Components_in_a_cycle_are_told_with_the_least_to_cut()
    {
        var finding = Assert.Single(Cycles(
            Arrows,
            new FactsBuilder("A").Type("N.X").Uses("N.X", "B:N.Y", 3).Uses("N.X", "B:N.Y", 4),
            new FactsBuilder("B").Type("N.Y").Uses("N.Y#Run()", "C:N.Z#Open()", 7),
            new FactsBuilder("C").Type("N.Z").Uses("N.Z", "A:N.X", 5).Uses("N.Z", "A:N.X", 6)));

        Assert.Equal(
            "components 'a', 'b' and 'c' depend on each other in a cycle; cut b -> c (1 dependency: 'Y.Run' -> 'Z.Open'), the smallest set that leaves none",
            finding.Message);
        Assert.Equal(new SourcePlace("/src/B/File.cs", 7, 5), finding.Place);
    }

    [Fact]
    public void A_long_cycle_names_a_few_and_says_how_many_more()
    {
        const int count = 30;
        var facts = Enumerable.Range(0, count).Select(i =>
        {
            var builder = new FactsBuilder("A");
            for (var j = 0; j < count; j++)
                builder.Type($"N{j:00}.X");
            return builder.Uses($"N{i:00}.X", $"A:N{(i + 1) % count:00}.X").Uses($"N{(i + 1) % count:00}.X", $"A:N{i:00}.X", 2);
        });

        var message = Assert.Single(Cycles(Acyclic, facts.ToArray())).Message;

        Assert.StartsWith("namespaces of 'a', 'N00', 'N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07' and 22 more, depend on each other in a cycle; cut N", message, StringComparison.Ordinal);
        Assert.EndsWith(" and 22 more (22 dependencies), a small set that leaves none; for more than 12, the smallest is not looked for", message, StringComparison.Ordinal);
        Assert.Equal(8, message.Split(" -> N").Length - 1);
    }

    [Fact]
    public void Components_in_a_line_are_no_cycle() => Assert.Empty(Cycles(
        Arrows,
        new FactsBuilder("A").Type("N.X").Uses("N.X", "B:N.Y"),
        new FactsBuilder("B").Type("N.Y").Uses("N.Y", "C:N.Z"),
        new FactsBuilder("C").Type("N.Z")));

    [Fact]
    public void What_breaks_another_rule_closes_no_cycle() => Assert.Empty(Cycles(
        "components:\n  a: { projects: A }\n  b: { projects: B }\narrows:\n  - a -> b\n",
        new FactsBuilder("A").Type("N.X").Uses("N.X", "B:N.Y"),
        new FactsBuilder("B").Type("N.Y").Uses("N.Y", "A:N.X")));

    [Fact]
    public void A_deprecated_arrow_closes_one() => Assert.Single(Cycles(
        "components:\n  a: { projects: A }\n  b: { projects: B }\narrows:\n  - a -> b\n  - b -> a: call\n    deprecated: true\n",
        new FactsBuilder("A").Type("N.X").Uses("N.X", "B:N.Y"),
        new FactsBuilder("B").Type("N.Y").Uses("N.Y", "A:N.X")));

    [Fact]
    public void What_composes_closes_no_cycle() => Assert.Empty(Cycles(
        Arrows,
        new FactsBuilder("A").Type("N.X").Uses("N.X", "B:N.Y"),
        new FactsBuilder("B").Type("N.Y").Uses("N.Y", "A:N.X", 1, DependencyKind.Creation, inRoot: true)));

    [Fact]
    public void Unassigned_code_closes_no_cycle() => Assert.Empty(Cycles(
        "components:\n  a: { projects: A }\n",
        new FactsBuilder("A").Type("N.X").Uses("N.X", "B:N.Y"),
        new FactsBuilder("B").Type("N.Y").Uses("N.Y", "A:N.X")));

    [Fact]
    public void Namespaces_of_an_acyclic_component_must_not_close_one_over_several_assemblies_either()
    {
        var finding = Assert.Single(Cycles(
            "components:\n  a: { projects: [A, B], acyclic: true }\n",
            new FactsBuilder("A").Type("N.Web.X").Uses("N.Web.X", "B:N.Data.Y", 3).Uses("N.Web.X", "B:N.Data.Y", 4),
            new FactsBuilder("B").Type("N.Data.Y").Uses("N.Data.Y", "A:N.Web.X", 5)));

        Assert.Equal(
            "namespaces of 'a', 'N.Data' and 'N.Web', depend on each other in a cycle; cut N.Data -> N.Web (1 dependency: 'Y' -> 'X'), the smallest set that leaves none",
            finding.Message);
    }

    [Fact]
    public void Namespaces_of_other_components_may_and_one_namespace_may() => Assert.Empty(Cycles(
        "components:\n  a: { projects: A }\n  b: { projects: B, acyclic: true }\n",
        new FactsBuilder("A").Type("N.Web.X").Type("N.Data.Y").Uses("N.Web.X", "A:N.Data.Y").Uses("N.Data.Y", "A:N.Web.X"),
        new FactsBuilder("B").Type("N.Web.X").Type("N.Web.Y").Uses("N.Web.X", "B:N.Web.Y").Uses("N.Web.Y", "B:N.Web.X")));

    [Fact]
    public void The_global_namespace_is_named() => Assert.Equal(
        "namespaces of 'a', '(global)' and 'N', depend on each other in a cycle; cut (global) -> N (1 dependency: 'X' -> 'Y'), the smallest set that leaves none",
        Assert.Single(Cycles(Acyclic, new FactsBuilder("A").Type("X").Type("N.Y").Uses("X", "A:N.Y").Uses("N.Y", "A:X"))).Message);

    [Fact]
    public void Generated_code_closes_none() => Assert.Empty(Cycles(
        Acyclic,
        new FactsBuilder("A").Type("M.X").Type("N.Y", isGenerated: true).Uses("M.X", "A:N.Y").Uses("N.Y", "A:M.X")));

    [Fact]
    public void More_than_twelve_are_said_to_have_a_small_set()
    {
        var ring = new FactsBuilder("A");
        for (var i = 0; i < 13; i++)
            ring.Type($"N{i}.X");
        for (var i = 0; i < 13; i++)
            ring.Uses($"N{i}.X", $"A:N{(i + 1) % 13}.X");

        Assert.EndsWith(
            "a small set that leaves none; for more than 12, the smallest is not looked for", Assert.Single(Cycles(Acyclic, ring)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Cycles(string model, params FactsBuilder[] facts) =>
        SystemCheck.Run(TestModel.Judge(model), facts.Select(builder => builder.Build()).ToArray(), CheckScope.Part)
            .Findings.Where(finding => finding.Rule.Id == "AR0111").ToArray();
}
