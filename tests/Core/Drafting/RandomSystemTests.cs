using CsCheck;

namespace ArchRules.Core.Tests.Drafting;

/// <summary>Whatever the code is, what is drafted can be read, and a check with its debt is clean.</summary>
public sealed class RandomSystemTests
{
    private static readonly string[] Names =
    [
        "Shop.Web", "Shop.Orders", "Shop.Orders.Api", "Shop.Orders.Data", "Shop.Orders.Contracts", "Shop.Billing", "Shop.Billing.Api", "Shop.Billing.Data",
        "Shop.Users", "Shop.Users.Api", "Shop.Users.Data", "Shop.users.Data", "Shop.Data", "Shop.Common", "Shop.Infrastructure", "Shop.Core", "Shop", "Other.Tool",
        "OrdersApi", "Shop.Orders.Tests", "cache", "queue",
    ];

    private static readonly string[] Technologies =
        [DraftedSystem.Views, DraftedSystem.Database, DraftedSystem.Queue, DraftedSystem.Cache, DraftedSystem.Files, "System.Runtime:System.Uri"];

    private static readonly Gen<DraftedSystem> Systems = Gen.Select(
        Gen.Int[0, Names.Length - 1].Array[1, 16],
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 15 + Technologies.Length], Gen.Bool, Gen.Int[1, 3]).Array[0, 60],
        (projects, uses) => Build(projects.Distinct().Select(index => Names[index]).ToArray(), uses));

    [Fact]
    public void A_draft_can_be_read_and_its_check_is_clean() =>
        Systems.Sample(system => system.AssertClean(out _), iter: 300, print: system => system.Draft().Text);

    [Theory]
    [MemberData(nameof(Styles))]
    public void So_is_a_draft_of_any_style(string word)
    {
        Assert.True(ArchRules.Drafting.DraftStyles.TryParse(word, out var style));
        Systems.Sample(system => system.AssertClean(out _, style), iter: 100, print: system => system.Draft(style).Text);
    }

    public static IEnumerable<object[]> Styles => ArchRules.Drafting.DraftStyles.Words.Select(word => new object[] { word });

    [Fact]
    public void A_draft_is_the_same_whatever_the_order_of_the_assemblies() => Systems.Sample(
        system =>
        {
            var reversed = new ArchRules.Drafting.DraftRequest(null, system.Facts.Reverse().ToArray(), ArchRules.Verdicts.CheckScope.Whole);
            Assert.Equal(system.Draft().Text, ArchRules.Drafting.ArchitectureDraft.Find(reversed)!.Text);
        },
        iter: 100);

    private static DraftedSystem Build(string[] projects, (int, int, bool, int)[] uses)
    {
        var system = new DraftedSystem();
        foreach (var project in projects)
            system.Project(project).Project(project, project + ".Inner.More");
        foreach (var (from, to, inRoot, line) in uses)
        {
            var source = projects[from % projects.Length];
            var target = to < 16 ? projects[to % projects.Length] : Technologies[(to - 16) % Technologies.Length];
            if (source != target)
                system.Use(source + (line == 3 ? ".Inner.More" : ".Code"), source, target, inRoot && to % 2 == 0, line);
        }

        return system;
    }
}
