using ArchRules.Core.Tests.Verdicts;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Model;

public sealed class PlacementTests
{
    [Theory]
    [InlineData("projects: Shop.Web", "Shop.Web:A.B", true)]
    [InlineData("projects: Shop.Web", "Shop.Web2:A.B", false)]
    [InlineData("projects: \"Shop.*\"", "Shop.Web.Api:A.B", true)]
    [InlineData("projects: \"*.Web\"", "Shop.Admin.Web:A.B", true)]
    [InlineData("projects: \"Shop.*.Api\"", "Shop.Api:A.B", false)]
    [InlineData("projects: [Shop.Web, Shop.Api]", "Shop.Api:A.B", true)]
    [InlineData("namespaces: Shop.Orders", "X:Shop.Orders.Order", true)]
    [InlineData("namespaces: Shop.Orders", "X:Shop.Orders.Data.Order", false)]
    [InlineData("namespaces: Shop.Order", "X:Shop.Orders.Order", false)]
    [InlineData("namespaces: Shop.Orders.**", "X:Shop.Orders.Order", true)]
    [InlineData("namespaces: Shop.Orders.**", "X:Shop.Orders.Data.Sql.Order", true)]
    [InlineData("namespaces: Shop.Orders.**", "X:Shop.OrdersOld.Order", false)]
    [InlineData("namespaces: Shop.*.Data", "X:Shop.Orders.Data.Order", true)]
    [InlineData("namespaces: Shop.*.Data", "X:Shop.Orders.Old.Data.Order", false)]
    [InlineData("namespaces: Shop.**.Data", "X:Shop.Orders.Old.Data.Order", true)]
    [InlineData("namespaces: Shop.**.Data", "X:Shop.Data.Order", true)]
    [InlineData("namespaces: Shop.Ord*s", "X:Shop.Orders.Order", true)]
    [InlineData("namespaces: shop.orders", "X:Shop.Orders.Order", false)]
    [InlineData("types: Order", "X:Shop.Orders.Order", true)]
    [InlineData("types: Order", "X:Order", true)]
    [InlineData("types: Order", "X:Shop.Orders.OrderLine", false)]
    [InlineData("types: \"*Repository\"", "X:Shop.OrderRepository", true)]
    [InlineData("types: Shop.Orders.Order", "X:Shop.Orders.Order", true)]
    [InlineData("types: Shop.Orders.Order", "X:Old.Shop.Orders.Order", false)]
    [InlineData("types: Shop.**.Order", "X:Shop.A.B.Order", true)]
    [InlineData("projects: X, namespaces: Shop.**", "X:Shop.Order", true)]
    [InlineData("projects: X, namespaces: Shop.**", "Y:Shop.Order", false)]
    [InlineData("projects: X, except: { types: Order }", "X:Shop.Order", false)]
    [InlineData("projects: X, except: { namespaces: Shop, types: Order }", "X:Shop.Line", true)]
    public void A_pattern_matches_what_it_says(string selector, string type, bool expected)
    {
        var judge = TestModel.Judge($"components:\n  c: {{ {selector} }}\n");

        Assert.Equal(expected, NameOf(judge, type) == "c");
    }

    [Theory]
    [InlineData("namespaces: Shop.Orders", "Shop.Orders", "c")]
    [InlineData("projects: X", "Shop.Orders", "c")]
    [InlineData("namespaces: Shop.Orders", "Shop.Old", "")]
    [InlineData("namespaces: Shop.Orders, except: { namespaces: Shop.Orders }", "Shop.Orders", "")]
    [InlineData("types: Shop.Orders.Order", "Shop.Orders", null)]
    [InlineData("types: Shop.Orders.Order", "Shop.Old", "")]
    [InlineData("types: \"*Order\"", "Shop.Old", null)]
    [InlineData("namespaces: Shop.Orders, except: { types: Shop.Orders.Order }", "Shop.Orders", null)]
    [InlineData("namespaces: Shop.Orders, exposes: Shop.Orders.Order", "Shop.Orders", null)]
    [InlineData("namespaces: Shop.Orders", "System.IO", null)]
    [InlineData("namespaces: Shop.Orders", "Npgsql", null)]
    public void All_types_of_a_namespace_have_one_place_where_their_names_decide_nothing(string selector, string ns, string? expected)
    {
        var judge = TestModel.Judge($"components:\n  c: {{ {selector} }}\n");

        var place = judge.Places.FindPlaceOfAll("X", ns);
        Assert.Equal(expected, place is null ? null : judge.Model.FindComponent(place.Value)?.Name ?? "");
        if (place is { } all)
            Assert.All(["Order", "OrderException", "FileStream"], type => Assert.Equal(all, judge.Places.Place("X", ns, type)));
    }

    [Theory]
    [InlineData("types: Order", "namespaces: Shop.Orders")]
    [InlineData("types: \"*\"", "namespaces: Shop.Orders")]
    [InlineData("namespaces: \"**\"", "projects: X")]
    [InlineData("namespaces: Shop.Orders", "namespaces: Shop.**")]
    [InlineData("namespaces: Shop.*", "namespaces: Shop.**")]
    [InlineData("namespaces: Shop.Orders.**", "namespaces: Shop.**")]
    [InlineData("namespaces: Shop.O*", "namespaces: Shop.O*s*")]
    [InlineData("types: Shop.Orders.Order", "types: Order")]
    [InlineData("namespaces: Shop.Orders, projects: X", "namespaces: Shop.Orders")]
    public void The_more_specific_pattern_wins_in_either_order(string winner, string loser)
    {
        var first = TestModel.Judge($"components:\n  winner: {{ {winner} }}\n  loser: {{ {loser} }}\n");
        var last = TestModel.Judge($"components:\n  loser: {{ {loser} }}\n  winner: {{ {winner} }}\n");

        Assert.Equal("winner", NameOf(first, "X:Shop.Orders.Order"));
        Assert.Equal("winner", NameOf(last, "X:Shop.Orders.Order"));
    }

    [Fact]
    public void Equally_specific_patterns_are_ambiguous_and_name_both_components()
    {
        var judge = TestModel.Judge("components:\n  a: { namespaces: Shop.*.Data }\n  b: { namespaces: Shop.Orders.* }\n");

        Assert.Equal(Placement.Ambiguous, judge.Places.Place("X", "Shop.Orders.Data", "Order"));
        Assert.Equal(["a", "b"], judge.Places.Candidates("X", "Shop.Orders.Data", "Order").Select(component => component.Name));
    }

    [Fact]
    public void Ignored_code_is_in_no_component()
    {
        var judge = TestModel.Judge("components:\n  a: { projects: \"Shop*\" }\nignore: { projects: \"*.Tests\", except: { types: Kept } }\n");

        Assert.Equal(Placement.Ignored, judge.Places.Place("Shop.Tests", "N", "T"));
        Assert.Equal("a", NameOf(judge, "Shop.Tests:N.Kept"));
        Assert.Equal("a", NameOf(judge, "Shop:N.T"));
    }

    [Fact]
    public void A_technology_of_the_file_is_a_node_but_not_by_its_exceptions_and_attributes()
    {
        var judge = TestModel.Judge("components:\n  a: { projects: A }\ntechnologies:\n  acme: { category: database, assemblies: \"Acme*\", namespaces: Acme.Db.**, except: { types: AcmeName } }\n");

        Assert.Equal("acme", NameOf(judge, "Acme.Client:Acme.Db.Connection"));
        Assert.Null(NameOf(judge, "Other:Acme.Db.Connection"));
        Assert.Null(NameOf(judge, "Acme.Client:Acme.Db.AcmeName"));
        Assert.Null(NameOf(judge, "Acme.Client:Acme.Db.AcmeException"));
        Assert.Null(NameOf(judge, "Acme.Client:Acme.Db.ColumnAttribute"));
    }

    [Fact]
    public void A_component_that_claims_a_technology_s_namespace_has_it()
    {
        var judge = TestModel.Judge("components:\n  a: { namespaces: Acme.Db.** }\ntechnologies:\n  acme: { category: database, namespaces: Acme.Db.** }\n");

        Assert.Equal("a", NameOf(judge, "Acme:Acme.Db.Connection"));
    }

    [Fact]
    public void Exposed_types_are_told_from_the_rest()
    {
        var judge = TestModel.Judge("components:\n  a: { projects: A, exposes: [IStore, \"Shop.**.*Dto\"] }\n");

        Assert.True(judge.Places.Place("A", "Any", "IStore").IsExposed);
        Assert.True(judge.Places.Place("A", "Shop.X", "OrderDto").IsExposed);
        Assert.False(judge.Places.Place("A", "Any", "Store").IsExposed);
    }

    [Theory]
    [InlineData("components: { a: { projects: A } }", true)]
    [InlineData("components: { a: { projects: A, exposes: IStore }, b: { projects: B, types: Order } }", true)]
    [InlineData("components: { a: { projects: \"A*\" }, b: { projects: A } }", true)]
    [InlineData("components: { a: { projects: A, except: { projects: B } } }\nignore: { projects: \"*.Tests\" }", true)]
    [InlineData("components: { a: { projects: A }, b: { namespaces: B.** } }", false)]
    [InlineData("components: { a: { projects: A }, b: { projects: A, types: Order } }", false)]
    [InlineData("components: { a: { projects: A, except: { types: Order } } }", false)]
    [InlineData("components: { a: { projects: A } }\nignore: { types: Order }", false)]
    [InlineData("components: { a: { projects: A } }\nignore: { projects: A, except: { types: Order } }", false)]
    public void A_project_decides_where_no_other_pattern_can(string model, bool isDecided) =>
        Assert.Equal(isDecided, TestModel.Judge(model + "\n").Places.IsDecidedByProject("A"));

    private static string? NameOf(Judge judge, string type)
    {
        var element = TestModel.Element(type);
        var place = judge.Places.Place(element.Assembly, element.Namespace, element.Type);
        if (!place.HasNode)
            return null;

        return place.Node < judge.Model.Components.Count
            ? judge.Model.Components[place.Node].Name
            : judge.Places.FindTechnology(place.Node)!.Name;
    }
}
