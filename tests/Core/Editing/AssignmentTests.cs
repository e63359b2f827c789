using ArchRules.Editing;
using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Editing;

public sealed class AssignmentTests
{
    [Fact]
    public void Components_of_alike_names_come_first_then_a_new_one() => Assert.Equal(
        ["orders: Namespaces Shop.Orders.Mails.**", "shop: Namespaces Shop.Orders.Mails.**", "mails (new): Namespaces Shop.Orders.Mails.**"],
        Find("shop: { namespaces: Shop.Web }, orders: { namespaces: Shop.Orders.Data }, other: { namespaces: Other }", "Shop.Orders.Mails", "Any"));

    [Fact]
    public void Where_no_name_is_alike_all_are_offered() => Assert.Equal(
        ["a", "b", "new (new)"], Names("a: { namespaces: A }, b: { namespaces: B }", "New", "Any"));

    [Fact]
    public void A_component_of_another_project_cannot_take_it() => Assert.Equal(
        ["b", "mails (new)"], Names("a: { projects: Web, namespaces: Shop.A }, b: { projects: \"Shop.*\", namespaces: Shop.B }", "Shop.Mails", "Shop.Api"));

    [Fact]
    public void A_component_of_types_or_of_a_technology_cannot_take_it() => Assert.Equal(
        ["order-mails (new)"], Names("a: { types: Shop.A }, q: { technology: rabbitmq }", "Shop.OrderMails", "Any"));

    [Fact]
    public void Components_that_are_projects_take_the_project() => Assert.Equal(
        ["web: Projects Shop.Mails", "mails (new): Projects Shop.Mails"],
        Find("web: { projects: Shop.Web }, kit: { projects: \"*.Kit\" }", "Shop.Mails.Out", "Shop.Mails"));

    [Fact]
    public void The_global_namespace_can_only_go_with_its_project() => Assert.Equal(
        ["web: Projects Shop.Mails", "mails (new): Projects Shop.Mails"],
        Find("web: { projects: Shop.Web }, orders: { namespaces: Shop.Orders }", "", "Shop.Mails"));

    [Fact]
    public void A_component_that_takes_only_the_namespace_comes_before_one_that_takes_the_project() => Assert.Equal(
        ["b", "a", "mails (new)"], Names("a: { projects: Shop.A }, b: { namespaces: Shop.B }", "Shop.Mails", "Shop.Api"));

    [Fact]
    public void A_namespace_can_go_without_those_below_it() => Assert.Contains(
        "a: Namespaces Shop", Find("a: { namespaces: Shop.A }", "Shop", "Any", withAllBelow: false));

    [Fact]
    public void A_name_that_is_taken_gets_a_number() => Assert.Contains("a-2 (new)", Names("a: { namespaces: Shop.A }", "Other.A", "Any"));

    private static string[] Find(string components, string ns, string assembly, bool withAllBelow = true) => Assignment
        .Find(ArchitectureReader.Parse($"components: {{ {components} }}").Model!, ns, assembly, withAllBelow)
        .Select(choice => $"{choice.Component}{(choice.IsNew ? " (new)" : "")}: {choice.Key} {choice.Pattern}")
        .ToArray();

    private static string[] Names(string components, string ns, string assembly) =>
        Find(components, ns, assembly).Select(choice => choice.Split(':')[0]).ToArray();
}
