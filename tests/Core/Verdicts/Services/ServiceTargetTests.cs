using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts.Services;

/// <summary>AR0201 from facts: where an address leads, and whether an arrow leads there too.</summary>
public sealed class ServiceTargetTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          image-write: { layer: service, projects: Write, endpoints: [write, "localhost:5001"] }
          image-read: { layer: service, projects: Read }
          billing: { layer: service, projects: Billing, endpoints: "*.billing.example" }
          store: { layer: storage, projects: Store }
          bank: { endpoints: ["https://api.bank.example/payments", bank.example:8443] }
        arrows:
          - web -> image-write: http
          - web -> image-read: call
          - image-write -> bank: wire
          - image-write -> store: call

        """;

    [Theory]
    [InlineData("http://write/images")]
    [InlineData("https+http://WRITE")]
    [InlineData("http://localhost:5001/images")]
    [InlineData("http://127.0.0.1:5001")]
    [InlineData("https://example.com/somebody-else")]
    [InlineData("images/1")]
    [InlineData("/images")]
    [InlineData("urn:image-read")]
    [InlineData("http://billing/schema#Invoice")]
    [InlineData("file:///image-read/x")]
    [InlineData("http://web/own")]
    public void An_address_of_a_neighbour_of_the_own_service_or_of_strangers_is_allowed(string address) => Assert.Empty(Told("Web:N.Page", address));

    [Theory]
    [InlineData("http://billing.billing.example/x", "no http, grpc or wire arrow leads from 'web' to 'billing'")]
    [InlineData("http://image-read:8080/images", "no http, grpc or wire arrow leads from 'web' to 'image-read'")]
    [InlineData("http://image-read.prod.svc.cluster.local", "no http, grpc or wire arrow leads from 'web' to 'image-read'")]
    [InlineData("grpc://store", "'web' -> 'store' joins front-end layer 'front-end' to storage layer 'storage'; the allowed way is web -> image-write -> store")]
    [InlineData("https://api.bank.example/payments/7", "no http, grpc or wire arrow leads from 'web' to 'bank'; the allowed way is web -> image-write -> bank")]
    [InlineData("https://bank.example:8443", "no http, grpc or wire arrow leads from 'web' to 'bank'; the allowed way is web -> image-write -> bank")]
    public void An_address_of_a_component_without_a_wire_arrow_is_a_violation(string address, string cause) =>
        Assert.EndsWith(cause, Assert.Single(Told("Web:N.Page", address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://bank.example")]
    [InlineData("https://api.bank.example/other")]
    public void An_endpoint_with_a_port_or_a_path_is_only_that(string address) => Assert.Empty(Told("Web:N.Page", address));

    [Theory]
    [InlineData("https://www.shop.example/x", "site")]
    [InlineData("https://orders.shop.example/x", "orders")]
    [InlineData("https://orders.shop.example:8443/x", "admin")]
    [InlineData("https://orders.shop.example/reports/1", "reports")]
    [InlineData("https://eu.api.shop.example/x", "api")]
    public void Of_several_endpoints_the_one_that_says_most_is_meant_wherever_it_stands(string address, string component)
    {
        const string model = """
            components:
              web: { projects: Web }
              site: { endpoints: "*.shop.example" }
              api: { endpoints: "*.api.shop.example" }
              orders: { endpoints: orders.shop.example }
              admin: { endpoints: "orders.shop.example:8443" }
              reports: { endpoints: orders.shop.example/reports }
            arrows: []
            """;

        Assert.EndsWith($" to '{component}'", Assert.Single(Told("Web:N.Page", address, model)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N.Page#LicenseUrl")]
    [InlineData("N.Page#LicenseFileDeprecationUrl")]
    [InlineData("N.Page#_helpLink")]
    [InlineData("N.Page#TermsOfServiceUri")]
    public void An_address_that_is_kept_as_a_link_for_people_is_no_call(string member) =>
        Assert.Empty(ToldOf(new FactsBuilder("Web").Type("N.Page").PassesTo("Uri", member, "https://bank.example:8443/terms")));

    [Theory]
    [InlineData("Uri", "N.Page#LicenseService")]
    [InlineData("Uri", "N.Page#HelpUrlOf(int)")]
    [InlineData("Uri", "N.Page#DeepLinker")]
    [InlineData("HttpClient.GetAsync", "N.Page#LicenseUrl")]
    public void What_a_client_takes_or_another_name_holds_is_one(string api, string member) =>
        Assert.Single(ToldOf(new FactsBuilder("Web").Type("N.Page").PassesTo(api, member, "https://bank.example:8443/terms")));

    [Fact]
    public void A_message_never_shows_who_logs_in_or_what_is_asked()
    {
        var message = Assert.Single(Told("Web:N.Page", "https://me:secret@store/x?key=secret"));

        Assert.StartsWith("'Page' must not call 'store' at 'https://store': ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_no_component_is_not_judged() => Assert.Empty(Told("Nobody:N.Page", "http://store"));

    [Fact]
    public void A_root_calls_only_whom_its_component_may_call()
    {
        var facts = new FactsBuilder("Web").Type("N.Program").Passes("N.Program", TextRole.Address, "http://store", inRoot: true);

        Assert.Single(Check(Model, facts).Violations);
    }

    [Fact]
    public void Forbidden_and_independent_components_do_not_call_each_other()
    {
        Assert.Contains("the file forbids", Assert.Single(Told("Web:N.Page", "http://image-read", Model + "forbid: [web -> image-read]\n", "  - web -> image-read: call\n")), StringComparison.Ordinal);
        Assert.Contains("are independent of each other", Assert.Single(Told("Web:N.Page", "http://image-read", Model + "independent: [web, image-read]\n", "  - web -> image-read: call\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arrows_the_layers_decide()
    {
        var layers = Model[..Model.IndexOf("arrows:", StringComparison.Ordinal)];

        Assert.Empty(Told("Web:N.Page", "http://image-read", layers));
        Assert.Single(Told("Web:N.Page", "http://store", layers));
        Assert.Single(Told("Read:N.Page", "http://web", layers));
    }

    [Theory]
    [InlineData(null, "addresses are made at run time")]
    [InlineData("http://localhost:9", "no component answers at 'http://localhost:9'")]
    [InlineData("http://backend/x", "no component answers at 'http://backend'")]
    public void What_cannot_be_resolved_is_unproven_and_never_allowed(string? address, string reason)
    {
        var result = Check(Model, new FactsBuilder("Web").Type("N.Page").Type("N.Other")
            .Passes("N.Page", TextRole.Address, address).Passes("N.Page", TextRole.Address, address, 2).Passes("N.Other", TextRole.Address, address));

        Assert.Empty(result.Violations);
        Assert.Contains($"AR0201 is unproven for 'web': {reason} (3 in 'Other', 'Page')", result.Notes);
    }

    [Fact]
    public void An_endpoint_is_a_host_with_what_tells_it_from_others()
    {
        Assert.Equal("an endpoint must not hold a user or a password; write the host alone", Mistake("https://me:secret@orders"));
        Assert.Equal("'http://' is not an endpoint; write a host, as in orders, localhost:5001 or https://api.example.com/orders", Mistake("http://"));
        Assert.StartsWith("'a host' is not an endpoint", Mistake("a host"), StringComparison.Ordinal);
        Assert.StartsWith("'orders:port' is not an endpoint", Mistake("orders:port"), StringComparison.Ordinal);
    }

    private static string Mistake(string endpoint) => Assert.Single(
        ArchRules.Model.Reading.ArchitectureReader.Parse($"components:\n  orders: {{ projects: O, endpoints: \"{endpoint}\" }}\n").Mistakes).Message;

    private static IReadOnlyList<string> Told(string source, string address, string model = Model, string without = "\0")
    {
        var parts = source.Split(':');
        return Check(
            model.Replace(without, "", StringComparison.Ordinal),
            new FactsBuilder(parts[0]).Type(parts[1]).Passes(parts[1], TextRole.Address, address)).Violations
            .Select(violation => violation.Message).ToArray();
    }

    [Theory]
    [InlineData("http://orders/x", "orders")]
    [InlineData("http://ORDERS.prod.svc.cluster.local", "orders")]
    [InlineData("https://github.com/orders", null)]
    [InlineData("https://orders.example", null)]
    [InlineData("http://localhost:7001", null)]
    [InlineData("http://127.0.0.1", null)]
    [InlineData("http://somebody", null)]
    public void A_host_is_a_member_of_a_family_where_the_code_has_that_member(string address, string? member)
    {
        const string model = """
            components:
              web: { projects: Web }
              <s>: { projects: "Shop.<s>" }
            arrows: []
            """;
        var facts = new[]
        {
            new FactsBuilder("Web").Type("N.Page").Passes("N.Page", TextRole.Address, address).Build(),
            new FactsBuilder("Shop.Orders").Type("N.Order").Build(),
        };

        var told = SystemCheck.Run(TestModel.Judge(model), facts, CheckScope.Part).Violations.Select(violation => violation.TargetNode);

        Assert.Equal(member is null ? [] : [member], told);
    }

    private static IReadOnlyList<string> ToldOf(FactsBuilder facts) => Check(Model, facts).Violations.Select(violation => violation.Message).ToArray();

    private static CheckResult Check(string model, FactsBuilder facts) => SystemCheck.Run(TestModel.Judge(model), [facts.Build()], CheckScope.Part);
}
