using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>Each rule between components: allowed, violated, same component, unassigned.</summary>
public sealed class JudgeTests
{
    private const string Tiers = """
        components:
          web: { layer: front-end, projects: Web }
          admin: { layer: front-end, projects: Admin }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db, owns: [acme-db, acme-files] }
          kit: { shared: true, projects: Kit }
          tool: { projects: Tool }
          bus: { technology: acme-bus }
        technologies:
          acme-bus: { category: queue, assemblies: AcmeBus }
          acme-db: { category: database, projects: AcmeDb }
          acme-files: { category: file-system, assemblies: AcmeFiles }
          acme-cache: { category: cache, assemblies: AcmeCache }
          acme-other: { category: other, assemblies: AcmeOther }

        """;

    private static string Layered => Tiers.Replace("projects: AcmeDb", "assemblies: AcmeDb", StringComparison.Ordinal);

    private static string Drawn => Layered + """
        arrows:
          - web -> api: call
          - api -> db: read-write
          - admin -> api: http
            because: admin runs elsewhere

        """;

    [Theory]
    [InlineData("Web:W", "Api:A", null)]
    [InlineData("Web:W", "Admin:A", null)]
    [InlineData("Web:W", "Web:B", null)]
    [InlineData("Web:W", "Db:D", "AR0102")]
    [InlineData("Api:A", "Db:D", null)]
    [InlineData("Api:A", "Web:W", "AR0103")]
    [InlineData("Db:D", "Api:A", "AR0103")]
    [InlineData("Web:W", "Kit:K", null)]
    [InlineData("Kit:K", "Api:A", "AR0101")]
    [InlineData("Kit:K", "Db:D", "AR0102")]
    [InlineData("Tool:T", "Db:D", null)]
    [InlineData("Web:W", "AcmeDb:C", "AR0102")]
    [InlineData("Web:W", "AcmeFiles:F", "AR0102")]
    [InlineData("Web:W", "AcmeCache:C", "AR0102")]
    [InlineData("Web:W", "AcmeOther:C", null)]
    [InlineData("Api:A", "AcmeDb:C", "AR0106")]
    [InlineData("Api:A", "AcmeCache:C", null)]
    [InlineData("Db:D", "AcmeDb:C", null)]
    [InlineData("Kit:K", "AcmeDb:C", "AR0102")]
    [InlineData("Kit:K", "AcmeFiles:C", "AR0102")]
    [InlineData("Kit:K", "AcmeCache:C", null)]
    [InlineData("Nobody:N", "Db:D", null)]
    [InlineData("Web:W", "Nobody:N", null)]
    public void Without_arrows_the_layers_decide(string source, string target, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Layered).Rule(source, target));

    [Theory]
    [InlineData("Web:W", "Api:A", null)]
    [InlineData("Web:W", "Admin:A", "AR0101")]
    [InlineData("Web:W", "Web:B", null)]
    [InlineData("Web:W", "Db:D", "AR0102")]
    [InlineData("Admin:A", "Api:A", "AR0104")]
    [InlineData("Api:A", "Admin:A", "AR0103")]
    [InlineData("Tool:T", "Db:D", "AR0101")]
    [InlineData("Db:D", "Tool:T", "AR0101")]
    [InlineData("Api:A", "Kit:K", null)]
    [InlineData("Tool:T", "Nobody:N", null)]
    public void With_arrows_what_has_none_is_not_allowed(string source, string target, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Drawn).Rule(source, target));

    [Theory]
    [InlineData("Web:W", "Admin:A", null)]
    [InlineData("Api:A", "Web:W", "AR0103")]
    [InlineData("Admin:A", "Api:A", "AR0104")]
    public void Unlisted_by_layer_keeps_the_layer_rule_for_pairs_without_an_arrow(string source, string target, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Drawn + "unlisted: by-layer\n").Rule(source, target));

    [Theory]
    [InlineData("forbid:\n  - web -> admin\n", "Web:W", "Admin:A", "AR0101")]
    [InlineData("forbid:\n  - web -> admin\n", "Admin:A", "Web:W", null)]
    [InlineData("forbid:\n  - web -> kit\n", "Web:W", "Kit:K", "AR0101")]
    [InlineData("independent: [web, admin]\n", "Admin:A", "Web:W", "AR0101")]
    [InlineData("independent: [[web, admin], [api, tool]]\n", "Tool:T", "Api:A", "AR0101")]
    [InlineData("layering: relaxed\n", "Web:W", "Db:D", "AR0102")]
    public void More_words_of_the_file(string more, string source, string target, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Layered + more).Rule(source, target));

    [Theory]
    [InlineData("[a, b, c]", "", "AR0103")]
    [InlineData("[a, b, c]", "layering: relaxed\n", null)]
    [InlineData("[a, { name: b, open: true }, c]", "", null)]
    [InlineData("[a, [b, c]]", "", null)]
    [InlineData("[[a, c], b]", "", "AR0103")]
    [InlineData("[c, b, a]", "layering: relaxed\n", "AR0103")]
    [InlineData("[{ name: a, role: front-end }, b, { name: c, role: storage }]", "layering: relaxed\n", "AR0102")]
    public void Layers_decide_how_far_down(string layers, string more, string? rule)
    {
        var judge = TestModel.Judge($"layers: {layers}\n{more}components:\n  x: {{ layer: a, projects: X }}\n  z: {{ layer: c, projects: Z }}\n");

        Assert.Equal(rule, judge.Rule("X:T", "Z:T"));
    }

    [Theory]
    [InlineData("arrows:\n  - web -> bus: publish\n", "Web:W", null)]
    [InlineData("arrows:\n  - api -> bus: publish\n", "Web:W", "AR0102")]
    [InlineData("arrows:\n  - web -> bus: publish\n", "Api:A", "AR0101")]
    [InlineData("", "Api:A", null)]
    public void A_technology_box_is_used_along_its_arrows_whatever_their_mode(string arrows, string source, string? rule)
    {
        var judge = TestModel.Judge($"components:\n  web: {{ layer: front-end, projects: Web }}\n  api: {{ layer: service, projects: Api }}\n  bus: {{ technology: acme }}\n{arrows}technologies:\n  acme: {{ category: queue, assemblies: Acme }}\n");

        Assert.Equal(rule, judge.Rule(source, "Acme:Client"));
    }

    [Theory]
    [InlineData("arrows:\n  - api -> bus: publish\n", "Kit:K", "AR0101")]
    [InlineData("arrows:\n  - api -> bus: publish\n", "Api.Contracts:C", "AR0101")]
    [InlineData("", "Kit:K", "AR0101")]
    public void Shared_code_and_contracts_use_no_box(string arrows, string source, string rule)
    {
        var judge = TestModel.Judge($"components:\n  api: {{ layer: service, projects: Api, contract: Api.Contracts }}\n  kit: {{ shared: true, projects: Kit }}\n  bus: {{ technology: acme }}\n{arrows}technologies:\n  acme: {{ category: queue, assemblies: Acme }}\n  free: {{ category: queue, assemblies: Free }}\n");

        Assert.Equal(rule, judge.Rule(source, "Acme:Client"));
        Assert.Null(judge.Rule(source, "Free:Client"));
        Assert.Null(judge.Rule("Nobody:N", "Acme:Client"));
    }

    [Fact]
    public void A_leak_names_the_member_of_the_family_that_may_call()
    {
        var judge = TestModel.Judge("""
            components:
              <m>-web: { layer: front-end, projects: "Shop.<m>.Web" }
              <s>-logic: { layer: service, projects: "Shop.<s>.Logic" }
              data: { layer: storage, projects: Shop.Data }
            arrows:
              - <m>-web -> <m>-logic: call
              - <s>-logic -> data: call
            """);
        var facts = new FactsBuilder("Shop.Orders.Logic").Type("N.Service")
            .Shows("N.Service#All()", "System.Linq:System.Linq.IQueryable", Surface.Query)
            .Shows("N.Service#Find()", "Shop.Data:N.Row", Surface.Shown);

        var told = SystemCheck.Run(judge, [facts.Build()], CheckScope.Part).Violations.Select(violation => violation.Message).ToArray();

        Assert.Contains(told, message => message.Contains("'orders-web' may use 'orders-logic' and must not use 'data'", StringComparison.Ordinal));
        Assert.Contains(told, message => message.Contains("front-end 'orders-web' would query", StringComparison.Ordinal));
    }

    [Fact]
    public void A_database_box_lies_in_the_storage_layer()
    {
        var judge = TestModel.Judge("components:\n  web: { layer: front-end, projects: Web }\n  api: { layer: service, projects: Api }\n  store: { technology: acme }\ntechnologies:\n  acme: { category: database, assemblies: Acme }\n");

        Assert.Equal("AR0102", judge.Rule("Web:W", "Acme:Client"));
        Assert.Null(judge.Rule("Api:A", "Acme:Client"));
    }

    [Theory]
    [InlineData(DependencyKind.Creation, true, null)]
    [InlineData(DependencyKind.TypeArgument, true, null)]
    [InlineData(DependencyKind.TypeReference, true, null)]
    [InlineData(DependencyKind.Registration, true, null)]
    [InlineData(DependencyKind.Local, true, null)]
    [InlineData(DependencyKind.Call, true, "AR0102")]
    [InlineData(DependencyKind.Access, true, "AR0102")]
    [InlineData(DependencyKind.Creation, false, "AR0102")]
    public void A_composition_root_creates_and_registers_but_does_not_use(DependencyKind kind, bool inRoot, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Layered).Rule("Web:W", "Db:D", kind, inRoot));

    [Fact]
    public void A_component_declared_as_composition_composes_everywhere()
    {
        var judge = TestModel.Judge("components:\n  host: { layer: front-end, projects: Host, composition: true }\n  db: { layer: storage, projects: Db }\n");

        Assert.Null(judge.Rule("Host:H", "Db:D", DependencyKind.Creation));
        Assert.Equal("AR0102", judge.Rule("Host:H", "Db:D"));
    }

    [Theory]
    [InlineData("call", "N.IStore", null)]
    [InlineData("call", "N.Store", "AR0107")]
    [InlineData("http", "N.Store", "AR0104")]
    public void Only_exposed_types_are_used_by_others(string mode, string type, string? rule)
    {
        var judge = TestModel.Judge($"components:\n  api: {{ projects: Api }}\n  db: {{ projects: Db, exposes: IStore }}\narrows:\n  - api -> db: {mode}\n");

        Assert.Equal(rule, judge.Rule("Api:A", "Db:" + type));
        Assert.Null(judge.Rule("Db:A", "Db:" + type));
    }

    [Fact]
    public void A_deprecated_arrow_is_told_but_another_one_beside_it_redeems()
    {
        const string model = "components:\n  a: { projects: A }\n  b: { projects: B }\narrows:\n  - a -> b: call\n    deprecated: true\n";

        Assert.Equal("AR0113", TestModel.Judge(model).Rule("A:X", "B:Y"));
        Assert.Null(TestModel.Judge(model + "  - a -> b: read\n").Rule("A:X", "B:Y"));
        Assert.Equal("AR0113", TestModel.Judge(model + "  - a -> b: http\n").Rule("A:X", "B:Y"));
    }

    [Theory]
    [InlineData("Web:N.Page", "Db:N.Store", "'Page' must not use 'Store': front-end 'web' must not reach storage 'db'; the allowed way is web -> api -> db")]
    [InlineData("Web:N.Page", "AcmeDb:Connection", "'Page' must not use 'Connection': front-end 'web' must not reach storage 'acme-db'; the allowed way is web -> api -> db")]
    [InlineData("Web:N.Page", "AcmeCache:C", "'Page' must not use 'C': front-end 'web' must not reach storage 'acme-cache'; move this code into a service, and call the service")]
    [InlineData("Kit:Clock", "Db:N.Store", "'Clock' must not use 'Store': shared component 'kit', which front-ends may use, must not reach storage 'db'; move this code into a service")]
    [InlineData("Web:N.Page", "Admin:Panel", "'Page' must not use 'Panel': no arrow leads from 'web' to 'admin'")]
    [InlineData("Admin:Panel", "Api:Orders", "'Panel' must not use 'Orders': 'admin' meets 'api' over http only; move what both need to a shared component")]
    [InlineData("Api:Orders", "Web:Page", "'Orders' must not use 'Page': from 'api' to 'web' it goes up from layer 'service' to layer 'front-end'")]
    [InlineData("Api:Orders", "AcmeDb:C", "'Orders' must not use 'C': 'api' does not own technology 'acme-db'; it belongs to 'db'")]
    [InlineData("Kit:Clock", "Api:Orders", "'Clock' must not use 'Orders': shared component 'kit' may use only shared ones, and 'api' is not")]
    [InlineData("Kit:Clock", "AcmeBus:Channel", "'Clock' must not use 'Channel': shared component 'kit' may use only shared ones, and 'bus' is not")]
    public void A_message_states_the_fact_the_cause_and_the_allowed_way(string source, string target, string message) =>
        Assert.Equal(message, TestModel.Judge(Drawn).Message(source, target));

    [Fact]
    public void The_reason_of_the_file_is_in_the_message()
    {
        var judge = TestModel.Judge(Layered + "forbid:\n  - web -> admin: call\n    because: they ship apart\n");

        Assert.Equal("'W' must not use 'A': the file forbids 'web' -> 'admin' because they ship apart", judge.Message("Web:W", "Admin:A"));
    }

    [Theory]
    [InlineData("read", "Open()", null)]
    [InlineData("read", "Save(string)", "AR0105")]
    [InlineData("write", "Open()", "AR0105")]
    [InlineData("write", "SaveAll", null)]
    [InlineData("read", "Touch()", null)]
    [InlineData("write", "Touch()", null)]
    [InlineData("read-write", "Save(string)", null)]
    [InlineData("call", "Save(string)", null)]
    [InlineData("read", "", null)]
    [InlineData("read", "Copy()", null)]
    [InlineData("write", "Copy()", null)]
    public void A_read_arrow_does_not_write_and_a_write_arrow_does_not_read(string mode, string member, string? rule)
    {
        var judge = TestModel.Judge(Modes(mode));
        var crossing = new ArchRules.Verdicts.Crossing(judge.Places.Place("A", "", "X"), judge.Places.Place("B", "N", "Store"), DependencyKind.Call, false);

        var target = new CodeElement("B", "N", "Store", member);
        Assert.Equal(rule, judge.FindBrokenRule(crossing, target));
        Assert.Equal(member == "Touch()", judge.IsUnclassified(crossing, target, target));
    }

    [Fact]
    public void A_second_arrow_permits_what_the_first_does_not()
    {
        var judge = TestModel.Judge(Modes("read") + "  - a -> b: write\n");

        Assert.False(judge.NeedsMember(0, 1));
        Assert.False(judge.CanFail(0, 1));
    }

    [Fact]
    public void The_fast_path_knows_what_can_fail()
    {
        var judge = TestModel.Judge(Drawn);

        Assert.False(judge.CanFail(0, 0));
        Assert.False(judge.CanFail(0, 2));
        Assert.True(judge.CanFail(0, 3));
    }

    private static string Modes(string mode) =>
        $"components:\n  a: {{ projects: A }}\n  b: {{ projects: B, reads: [Store.Open, N.Store.Copy], writes: [\"Store.Save*\", Store.Copy] }}\narrows:\n  - a -> b: {mode}\n";
}
