using ArchRules.Model;

namespace ArchRules.Core.Tests.Drafting;

public sealed class ArchitectureDraftTests
{
    [Fact]
    public void Pages_clients_of_databases_and_what_lies_between_are_three_layers()
    {
        var system = new DraftedSystem()
            .Project("Shop.Web").Project("Shop.Orders").Project("Shop.Orders.Data").Project("Shop.Model").Project("Shop.Orders.Tests")
            .Uses("Shop.Web", DraftedSystem.Views, "Shop.Orders", "Shop.Model")
            .Uses("Shop.Orders", "Shop.Orders.Data", "Shop.Model")
            .Uses("Shop.Orders.Data", DraftedSystem.Database, "Shop.Model")
            .Uses("Shop.Orders.Tests", DraftedSystem.Test, "Shop.Orders.Data");

        var text = system.AssertClean(out var debt).Text;

        Assert.Equal(0, debt);
        Assert.EndsWith("""

            layers: [front-end, service, storage]

            components:
              web:         { layer: front-end, projects: Shop.Web }  # web-ui

              orders:      { layer: service, projects: Shop.Orders }

              orders-data: { layer: storage, projects: Shop.Orders.Data, owns: postgres }  # postgres

              model:       { shared: true, projects: Shop.Model }  # front-ends and storage both use it

            arrows:
              - web -> orders
              - orders -> orders-data

            ignore: { projects: "*.Tests" }

            """, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_past_a_layer_is_debt_and_told()
    {
        var system = new DraftedSystem()
            .Project("Shop.Web").Project("Shop.Orders").Project("Shop.Data")
            .Uses("Shop.Web", DraftedSystem.Views, "Shop.Orders", "Shop.Data")
            .Uses("Shop.Orders", "Shop.Data")
            .Uses("Shop.Data", DraftedSystem.Database);
        system.Use("Shop.Web.Code", "Shop.Web", "Shop.Data", line: 2);

        var text = system.AssertClean(out var debt).Text;

        Assert.Equal(2, debt);
        Assert.Contains("  #   web -> data (2 uses): front-end must not use storage\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_that_uses_the_application_makes_clean_layers()
    {
        var system = new DraftedSystem()
            .Project("Shop.Web").Project("Shop.UseCases").Project("Shop.Core").Project("Shop.Infrastructure")
            .Uses("Shop.Web", DraftedSystem.Views, "Shop.UseCases", "Shop.Core")
            .Uses("Shop.UseCases", "Shop.Core")
            .Uses("Shop.Infrastructure", DraftedSystem.Database, "Shop.Core", "Shop.UseCases");

        var model = system.AssertClean(out var debt).Model;

        Assert.Equal(0, debt);
        Assert.Equal(Layering.Relaxed, model.Layering);
        Assert.Equal(["web", "infrastructure", "application", "domain"], model.Layers.Select(layer => layer.Name));
        Assert.Equal("application", model.FindComponent("use-cases")!.Layer!.Name);
        Assert.Equal("domain", model.FindComponent("core")!.Layer!.Name);
        Assert.True(model.HasStorageRule);
    }

    [Fact]
    public void Names_that_repeat_are_families()
    {
        var system = new DraftedSystem();
        foreach (var module in new[] { "Orders", "Billing", "Users" })
        {
            system.Project($"Shop.{module}.Api").Project($"Shop.{module}.Data")
                .Uses($"Shop.{module}.Api", DraftedSystem.Views, $"Shop.{module}.Logic")
                .Uses($"Shop.{module}.Data", DraftedSystem.Database)
                .Project($"Shop.{module}.Logic").Uses($"Shop.{module}.Logic", $"Shop.{module}.Data");
        }

        system.Uses("Shop.Orders.Logic", "Shop.Billing.Logic");
        var text = system.AssertClean(out var debt).Text;

        Assert.Equal(0, debt);
        Assert.Contains("  <module>-api:   { layer: front-end, projects: Shop.<module>.Api }  # web-ui\n", text, StringComparison.Ordinal);
        Assert.Contains("  - <module>-logic -> <module>-data, <other>-logic\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_unlike_its_family_is_a_component_of_its_own()
    {
        var system = new DraftedSystem();
        foreach (var module in new[] { "Orders", "Billing", "Users", "Legacy" })
            system.Project($"Shop.{module}.Data").Project($"Shop.{module}.Api").Uses($"Shop.{module}.Api", DraftedSystem.Views);
        system.Uses("Shop.Legacy.Data", DraftedSystem.Views);

        var model = system.AssertClean(out _).Model;

        Assert.Equal("front-end", model.FindComponent("legacy-data")!.Layer!.Name);
        Assert.Equal("storage", model.FindComponent("orders-data")!.Layer!.Name);
    }

    [Fact]
    public void A_cycle_is_called_out_and_cut_where_it_is_thinnest()
    {
        var system = new DraftedSystem()
            .Project("Shop.Orders").Project("Shop.Billing")
            .Uses("Shop.Orders", "Shop.Billing", "Shop.Billing", "Shop.Billing")
            .Uses("Shop.Billing", "Shop.Orders");

        var text = system.AssertClean(out var debt).Text;

        Assert.Equal(1, debt);
        Assert.Contains("  #   billing -> orders (1 use): closes a cycle\n", text, StringComparison.Ordinal);
        Assert.Contains("  - orders -> billing\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_and_a_cache_are_boxes()
    {
        var system = new DraftedSystem()
            .Project("Shop.Web").Project("Shop.Orders")
            .Uses("Shop.Web", DraftedSystem.Views, DraftedSystem.Cache)
            .Uses("Shop.Orders", DraftedSystem.Queue);

        var text = system.AssertClean(out var debt).Text;

        Assert.Equal(0, debt);
        Assert.Contains("  cache:  { technology: redis }\n  queue:  { technology: rabbitmq }\n", text, StringComparison.Ordinal);
        Assert.Contains("  - web -> cache\n  - orders -> queue\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_project_is_divided_by_its_namespaces()
    {
        var system = new DraftedSystem()
            .Project("Shop", "Shop.Program").Project("Shop", "Shop.Pages.Cart").Project("Shop", "Shop.Orders.Desk").Project("Shop", "Shop.Data.Store");
        system.Use("Shop.Pages.Cart", "Shop", "Shop:Shop.Orders.Desk");
        system.Use("Shop.Orders.Desk", "Shop", "Shop:Shop.Data.Store");

        var model = system.AssertClean(out var debt).Model;

        Assert.Equal(0, debt);
        Assert.Equal(["data", "orders", "pages", "shop"], model.Components.Select(component => component.Name).Order());
        Assert.Equal("front-end", model.FindComponent("pages")!.Layer!.Name);
        Assert.Equal("storage", model.FindComponent("data")!.Layer!.Name);
    }

    [Fact]
    public void Without_code_there_is_no_draft() =>
        Assert.Null(ArchRules.Drafting.ArchitectureDraft.Find(new ArchRules.Drafting.DraftRequest(null, [], ArchRules.Verdicts.CheckScope.Whole)));
}
