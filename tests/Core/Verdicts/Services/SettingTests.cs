using ArchRules.Facts;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Paths;

namespace ArchRules.Core.Tests.Verdicts.Services;

/// <summary>AR0202 from facts: what configuration leads to, and who may have it.</summary>
public sealed class SettingTests
{
    private const string Secret = "pl4nted-s3cret";
    private const string Postgres = $"Host=db1;Port=5432;Database=orders;Username=app;Password={Secret}";

    private const string Model = """
        layers: [front-end, service, storage]
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders, endpoints: ["localhost:5001", orders] }
          billing: { layer: service, projects: Billing }
          order-data: { layer: storage, projects: OrderData, owns: [postgres] }
          documents: { technology: mongodb, endpoints: [mongo1/docs] }
          sessions: { technology: redis }
          bus: { technology: rabbitmq, endpoints: order.events }
        arrows:
          - web -> orders: http
          - web -> sessions: call
          - orders -> order-data: call
          - orders -> bus: publish

        """;

    [Theory]
    [InlineData("Orders", "ConnectionStrings:Any", Postgres)]
    [InlineData("OrderData", "Storage:Text", Postgres)]
    [InlineData("Web", "Services:Orders", "http://orders/x")]
    [InlineData("Web", "Services:Orders", "http://localhost:5001")]
    [InlineData("Web", "Home", "https://example.com")]
    [InlineData("Web", "Cache", "sessions:6379,password=" + Secret)]
    [InlineData("Web", "ConnectionStrings:sessions", "anything else")]
    [InlineData("Web", "Cors:Origins:0", "http://billing")]
    [InlineData("Web", "Payments:NotificationUrl", "http://billing/paid")]
    [InlineData("Web", "Kestrel:Endpoints:Http:Url", "http://localhost:7001")]
    [InlineData("Web", "Text", "Password must have a digit; length=8")]
    [InlineData("Web", "Empty", "")]
    [InlineData("Orders", "Bus:QueueName", "order.events")]
    [InlineData("Web", "Text", "order.events")]
    [InlineData("Nobody", "ConnectionStrings:Any", Postgres)]
    public void A_setting_that_leads_where_an_arrow_does_or_nowhere_is_free(string assembly, string key, string value)
    {
        var result = Check(assembly, key, value);

        Assert.Empty(result.Violations);
        Assert.DoesNotContain(result.Notes, note => note.Contains("AR0202", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Web", "ConnectionStrings:Any", Postgres, "order-data", "front-end 'web' must not reach storage 'order-data'; the allowed way is web -> orders -> order-data")]
    [InlineData("Web", "ConnectionStrings:order-data", "anything " + Secret, "order-data", "front-end 'web' must not reach storage 'order-data'; the allowed way is web -> orders -> order-data")]
    [InlineData("Web", "A:B", "postgres://me:" + Secret + "@db1/orders", "order-data", "front-end 'web' must not reach storage 'order-data'; the allowed way is web -> orders -> order-data")]
    [InlineData("Web", "A:B", "Server=.;Database=x;Trusted_Connection=true;Password=" + Secret, "sql-server", "front-end 'web' must not reach storage; let a service hold this setting, and call the service")]
    [InlineData("Billing", "A", "mongodb://me:" + Secret + "@mongo1/docs", "documents", "no arrow leads from 'billing' to 'documents'")]
    [InlineData("Billing", "ConnectionStrings:Any", Postgres, "order-data", "no arrow leads from 'billing' to 'order-data'")]
    [InlineData("Web", "Services:billing:http:0", "http://10.0.0.1/", "billing", "no http, grpc or wire arrow leads from 'web' to 'billing'")]
    [InlineData("Web", "ReverseProxy:Clusters:a:Destinations:b:Address", "http://billing/" + Secret, "billing", "no http, grpc or wire arrow leads from 'web' to 'billing'")]
    [InlineData("Billing", "Bus:QueueName", "order.events", "bus", "no arrow leads from 'billing' to 'bus'")]
    public void A_setting_that_leads_where_no_arrow_does_is_a_violation(string assembly, string key, string value, string target, string cause)
    {
        var violation = Assert.Single(Check(assembly, key, value).Violations);

        Assert.Equal(("AR0202", target), (violation.Rule.Id, violation.TargetNode));
        Assert.Equal($"setting '{key}' must not lead to '{target}': {cause}", violation.Message);
        Assert.Equal($"{assembly}:appsettings.json.{key} -> {target}", $"{violation.Dependency.Source} -> {violation.Dependency.Target}");
    }

    [Theory]
    [InlineData("Billing", "A", "Host=other;Database=x;Username=me", false)]
    [InlineData("Billing", "ConnectionStrings:Strange", "what is this", true)]
    [InlineData("Web", "A", "http://localhost:4444", true)]
    [InlineData("Web", "A", "http://somebody", true)]
    public void What_leads_to_no_component_is_unproven(string assembly, string key, string value, bool isUnproven)
    {
        var result = Check(assembly, key, value);

        Assert.Equal(isUnproven, result.Notes.Any(note => note == $"AR0202 is unproven for '{assembly.ToLowerInvariant()}': no component of the model is what it leads to ('{key}' in appsettings.json)"));
        Assert.Equal(isUnproven, result.Violations.Count == 0);
    }

    [Fact]
    public void The_host_of_a_whole_process_may_hold_what_the_process_needs()
    {
        var monolith = Model.Replace("web -> orders: http", "web -> orders: call", StringComparison.Ordinal);

        Assert.Empty(Check("Web", "ConnectionStrings:Any", Postgres, monolith).Violations);
        Assert.Single(Check("Web", "A", "mongodb://mongo1/docs", monolith).Violations);
    }

    [Fact]
    public void The_host_of_a_whole_process_may_hold_the_address_of_a_service_that_the_process_calls()
    {
        const string address = "http://billing/";
        var calls = Model + "  - orders -> billing: http\n";

        Assert.Single(Check("Web", "Services:Pay", address, calls).Violations);
        Assert.Empty(Check("Web", "Services:Pay", address, calls.Replace("web -> orders: http", "web -> orders: call", StringComparison.Ordinal)).Violations);
    }

    [Theory]
    [InlineData("web -> app", true)]
    [InlineData("web -> app: http", false)]
    [InlineData("web -> app\n  - jobs -> adapter: http", false)]
    [InlineData("web -> app\n  - jobs -> adapter", false)]
    public void The_host_may_hold_what_an_adapter_needs_that_its_root_plugs_in(string arrows, bool isAllowed)
    {
        var model = $$"""
            layers: [front-end, jobs, adapters, service]
            layering: relaxed
            components:
              web: { layer: front-end, projects: Web }
              jobs: { layer: jobs, projects: Jobs }
              adapter: { layer: adapters, projects: Adapter, owns: postgres }
              app: { layer: service, projects: App }
            arrows:
              - adapter -> app
              - {{arrows}}

            """;

        Assert.Equal(isAllowed, Check("Web", "ConnectionStrings:Any", Postgres, model).Violations.Count == 0);
    }

    [Fact]
    public void Who_shares_storage_with_a_service_need_not_run_with_it()
    {
        var jobs = Model.Replace("arrows:\n", "  jobs: { layer: service, projects: Jobs }\narrows:\n  - jobs -> order-data, documents\n", StringComparison.Ordinal);

        Assert.Single(Check("Orders", "A", "mongodb://mongo1/docs", jobs).Violations);
    }

    [Fact]
    public void Without_arrows_a_front_ends_connection_is_unproven()
    {
        var result = Check("Web", "ConnectionStrings:Any", Postgres, Model[..Model.IndexOf("arrows:", StringComparison.Ordinal)]);

        Assert.Empty(result.Violations);
        Assert.Contains("AR0202 is unproven for 'web': without arrows the file does not say whether 'order-data' runs in the same process ('ConnectionStrings:Any' in appsettings.json)", result.Notes);
    }

    [Theory]
    [InlineData("ConnectionStrings:Any", Postgres)]
    [InlineData("A", "Server=.;Database=x;Trusted_Connection=true")]
    public void A_storage_connection_of_a_front_end_is_a_leak_in_its_proof(string key, string value)
    {
        var proof = Assert.Single(Check("Web", key, value).StorageProofs);

        Assert.Equal(ProofWord.Leaks, proof.Word);
        Assert.Contains($"appsettings.json.{key}", proof.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_violation_stands_at_its_key_and_launch_settings_tell_where_projects_listen()
    {
        var web = new ConfigurationFile("Web", "/src/web/appsettings.json", "{\n  // who pays\n  \"Services\": {\n    \"Pay\": \"http://localhost:7002\",\n  },\n}\n");
        var launch = new ConfigurationFile("Billing", "/src/billing/Properties/launchSettings.json", """
            { "profiles": { "http": { "applicationUrl": "https://localhost:7003;http://localhost:7002" } } }
            """);
        var violation = Assert.Single(Check([web, launch], Model).Violations);

        Assert.Equal("billing", violation.TargetNode);
        Assert.Equal(new SourcePlace("/src/web/appsettings.json", 4, 5), violation.Dependency.Place);
    }

    [Fact]
    public void An_address_that_code_reads_from_a_setting_is_what_the_file_says()
    {
        var code = new FactsBuilder("Web").Type("N.Page").Passes("N.Page", TextRole.AddressSetting, "Services:Pay").Passes("N.Page", TextRole.AddressSetting, "Services:Gone", 2);
        var result = SystemCheck.Run(TestModel.Judge(Model), [code.Build()], CheckScope.Part with { Configuration = [File("Web", "Services:Pay", "http://billing")] });

        Assert.Equal(["AR0201", "AR0202"], result.Violations.Select(violation => violation.Rule.Id).Order());
        Assert.Contains("AR0201 is unproven for 'web': addresses come from settings that no file of the project has (1 in 'Page')", result.Notes);
    }

    [Theory]
    [InlineData("{ \"a\": \"" + Secret + "\" \"b\": 1 }", "a ',' or '}' is expected here", 1, 25)]
    [InlineData("{\n  \"a\": \"" + Secret, "a text is not closed by a double quote", 2, 23)]
    [InlineData("{ \"a\": " + Secret + " }", "a value is expected here", 1, 8)]
    public void A_file_that_is_no_JSON_is_one_finding_at_its_place(string text, string reason, int line, int column)
    {
        var result = Check([new ConfigurationFile("Web", "/src/appsettings.json", text)], Model);
        var finding = Assert.Single(result.Findings, finding => finding.Rule.Id == "AR0202");

        Assert.Equal($"the file cannot be read as JSON, so its settings are not checked: {reason}", finding.Message);
        Assert.Equal(new SourcePlace("/src/appsettings.json", line, column), finding.Place);
        AssertNoSecret(result);
    }

    [Theory]
    [InlineData("Server=127.0.0.1;Port=5432;Database=orders;Username=app;Password=" + Secret, "pg")]
    [InlineData("Server=127.0.0.1;Port=3306;Database=orders;Username=app;Password=" + Secret, "my")]
    public void The_usual_port_says_whose_server_it_is(string value, string target)
    {
        const string model = """
            components:
              orders: { projects: Orders }
              pg: { technology: postgres }
              my: { technology: mysql }
            arrows: []
            """;

        Assert.Equal([target], Check("Orders", "ConnectionStrings:Any", value, model).Violations.Select(violation => violation.TargetNode));
    }

    [Theory]
    [InlineData("Jobs:QueueConnection", null)]
    [InlineData("Azure:Storage:Tables", "entities")]
    [InlineData("ConnectionStrings:Files", "files")]
    public void The_key_says_what_of_an_azure_account_is_meant(string key, string? target)
    {
        const string model = """
            components:
              orders: { projects: Orders }
              files: { technology: azure-blob }
              jobs: { technology: azure-storage-queues }
              entities: { technology: azure-tables }
            arrows:
              - orders -> jobs: publish
            """;

        var told = Check("Orders", key, "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + Secret, model);

        Assert.Equal(target is null ? [] : [target], told.Violations.Select(violation => violation.TargetNode));
    }

    [Theory]
    [InlineData("Web", Postgres)]
    [InlineData("Web", "postgres://me:" + Secret + "@db1/orders")]
    [InlineData("Web", "http://me:" + Secret + "@billing/" + Secret + "?key=" + Secret)]
    [InlineData("Web", "http://me:" + Secret + "@localhost:99/")]
    [InlineData("Web", "redis1:6379,password=" + Secret)]
    [InlineData("Billing", "Endpoint=sb://bus.example/;SharedAccessKey=" + Secret)]
    [InlineData("Billing", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + Secret)]
    [InlineData("Billing", Secret)]
    public void A_secret_is_in_no_output(string assembly, string value)
    {
        AssertNoSecret(Check(assembly, "ConnectionStrings:Any", value));
        AssertNoSecret(Check([new ConfigurationFile(assembly, "/x/appsettings.json", $"{{ \"ConnectionStrings\": {{ \"a\": \"{value}\"")], Model));
    }

    private static void AssertNoSecret(CheckResult result)
    {
        var context = new ReportContext("archrules.yml", "", SeverityTable.Default);

        Assert.DoesNotContain(Secret, TextReport.Write(result, context), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, MermaidDiagram.Write(result), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, string.Join('\n', result.Violations) + string.Join('\n', result.Findings) + string.Join('\n', result.Notes), StringComparison.Ordinal);
    }

    private static CheckResult Check(string assembly, string key, string value, string model = Model) => Check([File(assembly, key, value)], model);

    private static ConfigurationFile File(string assembly, string key, string value)
    {
        var parts = key.Split(':');
        var text = System.Text.Json.JsonSerializer.Serialize(value);
        return new ConfigurationFile(assembly, "/src/appsettings.json", parts.Reverse().Aggregate(text, (inner, part) => $"{{ \"{part}\": {inner} }}"));
    }

    private static CheckResult Check(IReadOnlyList<ConfigurationFile> files, string model) => SystemCheck.Run(
        TestModel.Judge(model),
        files.Select(file => file.Assembly).Distinct().Select(assembly => new FactsBuilder(assembly).Type("N.T").Build()).ToArray(),
        CheckScope.Part with { Configuration = files });
}
