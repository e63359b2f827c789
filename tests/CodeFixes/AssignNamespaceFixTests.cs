namespace ArchRules.CodeFixes.Tests;

public sealed class AssignNamespaceFixTests
{
    private const string Model = """
        components:
          orders: { namespaces: Shop.Orders.** }   # ours
          other: { namespaces: [Other] }
        """;

    private const string Source = "namespace Shop.Mails { class {|AR0004:Mail|} { } }\nnamespace Shop.Mails.Out { class Box { } }";
    private const string Fixed = "namespace Shop.Mails { class Mail { } }\nnamespace Shop.Mails.Out { class Box { } }";

    [Fact]
    public Task A_namespace_goes_to_a_component_of_an_alike_name() => new FileFixTest<AssignNamespaceFix>(Model, Source)
    {
        CodeActionEquivalenceKey = "assign-namespace:orders",
    }.FixesModel(Model.Replace("Shop.Orders.** }", "[Shop.Orders.**, Shop.Mails.**] }", StringComparison.Ordinal), Fixed);

    [Fact]
    public Task A_namespace_gets_a_component_of_its_own() => new FileFixTest<AssignNamespaceFix>(Model, Source)
    {
        CodeActionEquivalenceKey = "assign-namespace",
    }.FixesModel(Model + "\n  mails: { namespaces: Shop.Mails.** }", Fixed);

    [Fact]
    public Task A_namespace_with_assigned_code_below_goes_alone() => new FileFixTest<AssignNamespaceFix>(
        "components: { orders: { namespaces: Shop.Orders.Data }, all: { types: Shop.Deep.Thing } }",
        "namespace Shop { class {|AR0004:Root|} { } }\nnamespace Shop.Deep { class Thing { } }")
    {
        CodeActionEquivalenceKey = "assign-namespace:orders",
    }.FixesModel(
        "components: { orders: { namespaces: [Shop.Orders.Data, Shop] }, all: { types: Shop.Deep.Thing } }",
        "namespace Shop { class Root { } }\nnamespace Shop.Deep { class Thing { } }");

    [Fact]
    public Task All_namespaces_of_all_projects_come_in_one_text() => new FileFixTest<AssignNamespaceFix>(Model, Source)
    {
        CodeActionEquivalenceKey = "assign-namespace:orders",
    }.WithProject("Second", "namespace Shop.Notes { class {|AR0004:Note|} { } }")
        .FixesModel(
            Model.Replace("Shop.Orders.** }", "[Shop.Orders.**, Shop.Mails.**, Shop.Notes.**] }", StringComparison.Ordinal),
            Fixed,
            "namespace Shop.Notes { class Note { } }");

    [Fact]
    public Task A_project_goes_to_a_component_of_projects() => new FileFixTest<AssignNamespaceFix>(
        "components:\n  web: { projects: Shop.Web }\n", "namespace Shop.Mails { class {|AR0004:Mail|} { } }")
    {
        CodeActionEquivalenceKey = "assign-namespace:web",
    }.FixesModel("components:\n  web: { projects: [Shop.Web, TestProject] }\n", "namespace Shop.Mails { class Mail { } }");
}
