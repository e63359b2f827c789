using ArchRules.Loading;
using ArchRules.Reading;

namespace ArchRules.Kit;

public sealed class ArchitectureTests(ShopAssemblies shop) : IClassFixture<ShopAssemblies>
{
    [Fact]
    public void A_broken_architecture_throws_the_report()
    {
        var report = Assert.Throws<ArchitectureViolationException>(() => Shop().ShouldHold()).Message;

        Assert.Contains("web -> data: 1 violation in 1 type", report, StringComparison.Ordinal);
        Assert.Contains("/src/Shop.Web.cs(7,9): warning AR0102: 'BadPage", report, StringComparison.Ordinal);
        Assert.Contains("the allowed way is web -> orders -> data", report, StringComparison.Ordinal);
        Assert.Contains("FAILED: 1 violation", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_architecture_holds() =>
        Architecture.Parse(ShopAssemblies.Model).InAssemblies(shop.PathOf("Shop.Orders"), shop.PathOf("Shop.Data")).AsPart().ShouldHold();

    [Fact]
    public void Each_arrow_and_each_rule_is_a_case_of_its_own()
    {
        var cases = Shop().Cases.Select(values => (string)Assert.Single(values)).ToArray();

        Assert.Equal(["web -> orders: call", "orders -> data: call"], cases.Take(2));
        Assert.Contains("AR0102 A front-end reaches storage", cases);
        var broken = cases.Where(name => Record.Exception(() => Shop().ShouldHold(name)) is ArchitectureViolationException);
        Assert.Equal(["AR0102 A front-end reaches storage"], broken);
    }

    [Fact]
    public void A_rule_that_assemblies_cannot_break_is_no_case_and_cannot_be_asserted()
    {
        Assert.DoesNotContain(Shop().Cases, values => ((string)values[0]).StartsWith("AR0109", StringComparison.Ordinal));
        Assert.Contains(
            "'AR0109' is not judged: which references the projects declare is not known",
            Assert.Throws<ArgumentException>(() => Shop().ShouldHold("AR0109")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_front_end_no_case_says_that_it_reaches_no_storage()
    {
        var check = Architecture.Parse("layers: [top, bottom]\ncomponents:\n  data: { layer: bottom, projects: Shop.Data }\n").InAssemblies(shop.PathOf("Shop.Data")).AsPart();

        Assert.DoesNotContain(check.Cases, values => ((string)values[0]).StartsWith("AR0102", StringComparison.Ordinal));
        Assert.Contains("no layer of the model has the role front-end", Assert.Throws<ArgumentException>(() => check.ShouldHold("AR0102")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_case_is_an_error_that_lists_the_cases()
    {
        var error = Assert.Throws<ArgumentException>(() => Shop().ShouldHold("web -> order"));

        Assert.Contains("web -> orders: call", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_system_has_no_empty_components_but_the_whole_does()
    {
        var part = Architecture.Parse(ShopAssemblies.Model).InAssemblies(shop.PathOf("Shop.Data"));

        Assert.Contains("component 'web' matches no code", Assert.Throws<ArchitectureViolationException>(part.ShouldHold).Message, StringComparison.Ordinal);
        part.AsPart().ShouldHold();
    }

    [Fact]
    public void A_folder_gives_the_assemblies_that_components_may_choose() =>
        Assert.Equal(["Shop.Data", "Shop.Orders", "Shop.Web"], Shop().Result.Assemblies.Select(assembly => assembly.Name));

    [Fact]
    public void A_folder_without_such_assemblies_is_an_error()
    {
        var empty = Path.Combine(shop.Folder, "empty");
        Directory.CreateDirectory(empty);

        Assert.Contains("no assembly in", Assert.Throws<ArgumentException>(() => Architecture.Parse(ShopAssemblies.Model).InFolder(empty)).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Throws<ArgumentException>(() => Architecture.Parse(ShopAssemblies.Model).InFolder(empty + "2")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Architecture.Parse(ShopAssemblies.Model).InAssemblies());
    }

    [Fact]
    public void Assemblies_are_found_by_marker_types()
    {
        var check = Architecture.Parse("components:\n  kit: { projects: ArchRules.Rules.Tests }\n").InAssembliesOf(typeof(ArchitectureTests), typeof(ShopAssemblies));

        Assert.Equal("ArchRules.Rules.Tests", Assert.Single(check.Result.Assemblies).Name);
    }

    [Fact]
    public void A_model_is_found_in_the_folders_above_the_tests()
    {
        var architecture = Architecture.Load("samples/ImageService");

        Assert.EndsWith(Path.Combine("samples", "ImageService", "archrules.yml"), architecture.Path, StringComparison.Ordinal);
        Assert.NotNull(architecture.Model.FindComponent("web"));
    }

    [Fact]
    public void A_model_that_is_missing_or_broken_is_told_with_its_place()
    {
        Assert.Contains("the file does not exist", Assert.Throws<ModelUnreadableException>(() => Architecture.Load("nowhere/archrules.yml")).Message, StringComparison.Ordinal);
        Assert.Contains("(2,8): error AR0001", Assert.Throws<ModelUnreadableException>(() => Architecture.Parse("components:\n  a: { project: A }\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_cannot_be_read_fails_the_check_with_its_name()
    {
        var broken = Path.Combine(shop.Folder, "Shop.Broken.dll");
        File.WriteAllText(broken, "not an assembly");

        var error = Assert.Throws<FactsUnreadableException>(Architecture.Parse(ShopAssemblies.Model).InAssemblies(broken, shop.PathOf("Shop.Data")).ShouldHold);
        Assert.Contains(broken, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_cannot_be_read_can_be_skipped_and_is_named()
    {
        var broken = Path.Combine(shop.Folder, "Shop.Skipped.dll");
        File.WriteAllText(broken, "not an assembly");
        var architecture = Architecture.Parse(ShopAssemblies.Model);
        var check = architecture.InAssemblies(broken, shop.PathOf("Shop.Data")).AsPart().SkippingUnreadable();

        check.ShouldHold();
        Assert.Contains($"note: '{broken}' cannot be read", check.Report, StringComparison.Ordinal);
        Assert.Contains("checked 1 assembly", check.Report, StringComparison.Ordinal);
        Assert.Throws<FactsUnreadableException>(architecture.InAssemblies(broken).SkippingUnreadable().ShouldHold);
        File.Delete(broken);
    }

    [Fact]
    public void The_baseline_beside_a_model_is_honoured_and_a_broken_one_told()
    {
        var folder = Directory.CreateDirectory(Path.Combine(shop.Folder, "baseline")).FullName;
        var model = Path.Combine(folder, "archrules.yml");
        var baseline = Path.Combine(folder, "archrules.baseline.yml");
        File.WriteAllText(model, ShopAssemblies.Model);
        Assert.Throws<ArchitectureViolationException>(() => Architecture.Load(model).InFolder(shop.Folder).ShouldHold());

        File.WriteAllText(baseline, "- AR0102: Shop.Web:Shop.Web.BadPage.Post() -> Shop.Data:Shop.Data.OrderStore.Save()\n");
        var check = Architecture.Load(model).InFolder(shop.Folder);
        check.ShouldHold();
        Assert.Equal(1, check.Result.KnownDebtCount);

        File.WriteAllText(baseline, "- AR0102\n");
        Assert.Contains("archrules.baseline.yml(1,3): error AR0001", Assert.Throws<ModelUnreadableException>(() => Architecture.Load(model)).Message, StringComparison.Ordinal);
    }

    private ArchitectureCheck Shop() => Architecture.Parse(ShopAssemblies.Model).InFolder(shop.Folder);
}
