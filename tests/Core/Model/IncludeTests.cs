using ArchRules.Core.Tests.Verdicts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Model;

/// <summary>One model in several files.</summary>
public sealed class IncludeTests
{
    private const string Main = """
        include: [archrules/orders.yml, archrules/billing.yml]
        components:
          kit: { shared: true, projects: Shop.Kit }
        arrows:
          - billing -> orders

        """;

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["archrules/orders.yml"] = "components:\n  orders: { projects: Shop.Orders }\n  order-data: { projects: Shop.Orders.Data }\narrows:\n  - orders -> order-data\n",
        ["archrules/billing.yml"] = "components:\n  billing: { projects: Shop.Billing }\nindependent: [billing, order-data]\n",
    };

    [Fact]
    public void Included_files_are_one_model()
    {
        var model = Parse(Main, Files).Model!;
        var judge = new Judge(model);

        Assert.Equal(["kit", "orders", "order-data", "billing"], model.Components.Select(component => component.Name));
        Assert.Equal([0, 1, 2, 3], model.Components.Select(component => component.Id));
        Assert.Null(judge.Rule("Shop.Billing:B", "Shop.Orders:O"));
        Assert.Null(judge.Rule("Shop.Orders:O", "Shop.Orders.Data:D"));
        Assert.Equal("AR0101", judge.Rule("Shop.Billing:B", "Shop.Orders.Data:D"));
        Assert.Equal("archrules/orders.yml", model.FindComponent("orders")!.Range.File);
    }

    [Fact]
    public void The_names_are_known_before_the_files_are_read()
    {
        Assert.Equal(["archrules/orders.yml", "archrules/billing.yml"], ArchitectureReader.FindIncludes(Main));
        Assert.Empty(ArchitectureReader.FindIncludes("components: { a: { projects: A } }"));
        Assert.Empty(ArchitectureReader.FindIncludes("include: ["));
    }

    [Theory]
    [InlineData("archrules/orders.yml", "components:\n  orders: { project: Shop.Orders }\n", "archrules/orders.yml(2,13): error AR0001: component 'orders' has no key 'project'")]
    [InlineData("archrules/orders.yml", "components:\n  kit: { projects: A }\n", "archrules/orders.yml(2,3): error AR0001: component 'kit' is declared twice")]
    [InlineData("archrules/orders.yml", "components: [\n", "archrules/orders.yml(")]
    [InlineData("archrules/orders.yml", "", "archrules/orders.yml(1,1): error AR0001: the file is empty")]
    [InlineData("archrules/orders.yml", "- a\n", "archrules/orders.yml(1,1): error AR0001: an included file holds keys")]
    [InlineData("archrules/orders.yml", "layers: [a]\n", "archrules/orders.yml(1,1): error AR0001: 'layers' is about the whole system; write it in archrules.yml")]
    [InlineData("archrules/orders.yml", "include: archrules/orders.yml\n", "archrules/orders.yml(1,1): error AR0001: an included file includes no other")]
    [InlineData("archrules/orders.yml", "arrows:\n  - kit -> nobody\n", "archrules/orders.yml(2,12): error AR0001: component 'nobody' is not declared")]
    [InlineData("archrules/orders.yml", "components:\n  a: &x { projects: A }\n", "archrules/orders.yml(2,6): error AR0001: anchors")]
    [InlineData("archrules/orders.yml", "arrows: {}\n", "archrules/orders.yml(1,9): error AR0001: 'arrows' is a list of arrows")]
    public void A_mistake_is_told_in_its_own_file(string file, string text, string expected)
    {
        var files = new Dictionary<string, string>(Files, StringComparer.Ordinal) { [file] = text };

        var told = Parse(Main, files).Mistakes.Select(mistake => mistake.ToString("/src/archrules.yml")).ToArray();
        Assert.True(told.Any(line => line.StartsWith("/src/" + expected, StringComparison.Ordinal)), string.Join("\n", told));
    }

    [Theory]
    [InlineData("archrules/gone.yml", "the included file 'archrules/gone.yml' does not exist beside the model file")]
    [InlineData("orders.yml", "'orders.yml' cannot be included; write the name of one file in the folder beside the model file, as in archrules/orders.yml")]
    [InlineData("../archrules/orders.yml", "cannot be included")]
    [InlineData("archrules/../orders.yml", "cannot be included")]
    [InlineData("archrules/deep/orders.yml", "cannot be included")]
    [InlineData("/etc/archrules/orders.yml", "cannot be included")]
    [InlineData("archrules/.yml", "cannot be included")]
    [InlineData("\"archrules/*.yml\"", "cannot be included")]
    [InlineData("[archrules/orders.yml, archrules/orders.yml]", "'archrules/orders.yml' is included twice; keep one")]
    public void What_cannot_be_included_is_told_where_it_is_named(string include, string expected)
    {
        var told = Parse($"include: {include}\ncomponents:\n  a: {{ projects: A }}\n", Files).Mistakes;

        Assert.Contains(told, mistake => mistake.Message.Contains(expected, StringComparison.Ordinal) && mistake.Range is { Line: 1, File: null });
    }

    private static ParseResult Parse(string text, Dictionary<string, string> files) => ArchitectureReader.Parse(text, files);
}
