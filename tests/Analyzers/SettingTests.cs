using Microsoft.CodeAnalysis.Testing;

namespace ArchRules.Analyzers.Tests;

/// <summary>AR0202 while compiling: configuration files reach the analyzer as additional files.</summary>
public sealed class SettingTests
{
    private const string Secret = "pl4nted-s3cret";

    private const string Model = """
        layers: [front-end, service, storage]
        components:
          web: { layer: front-end, namespaces: Web }
          orders: { layer: service, namespaces: Orders }
          order-data: { layer: storage, namespaces: Data, owns: postgres }
        arrows:
          - web -> orders: http
          - orders -> order-data

        """;

    private const string Web = "namespace Web { class Page { } }";
    private const string Connection = $"Host=db1;Database=orders;Username=web;Password={Secret}";

    [Fact]
    public Task A_setting_that_leads_where_no_arrow_does_is_told_at_its_key() =>
        Check("appsettings.json", $$"""{ "ConnectionStrings": { {|#0:|}"Reports": "{{Connection}}" } }""", Web, Told(
            "setting 'ConnectionStrings:Reports' must not lead to 'order-data': front-end 'web' must not reach storage 'order-data'; "
            + "the allowed way is web -> orders -> order-data"));

    [Theory]
    [InlineData("appsettings.json", "{ \"ConnectionStrings\": { \"Reports\": \"" + Connection + "\" } }", "namespace Orders { class Book { } }")]
    [InlineData("appsettings.json", "{ \"ConnectionStrings\": { \"Reports\": \"" + Connection + "\" } }", "namespace Nobody { class Book { } }")]
    [InlineData("appsettings.json", "{ \"ConnectionStrings\": { \"Reports\": \"" + Connection + "\" } }", "namespace Data { class Table { } }")]
    [InlineData("appsettings.json", "{ \"Services\": { \"Orders\": \"http://orders\" } }", Web)]
    [InlineData("settings.json", "{ \"ConnectionStrings\": { \"Reports\": \"" + Connection + "\" } }", Web)]
    public Task A_setting_that_leads_where_an_arrow_does_or_to_itself_is_free(string file, string json, string code) => Check(file, json, code);

    // The file is of the process: what any component in it may use.
    [Fact]
    public Task A_setting_is_free_where_another_component_of_the_project_may_have_it() => Check(
        "appsettings.json", $$"""{ "ConnectionStrings": { "Reports": "{{Connection}}" } }""", Web + " namespace Orders { class Book { } }");

    [Fact]
    public Task Each_file_is_told_its_own_and_launch_settings_are_read_too() => Check(
        "Properties/launchSettings.json",
        """
        { "profiles": { "http": { "applicationUrl": "http://localhost:5001", "environmentVariables": {
          {|#0:|}"ConnectionStrings__Reports": "postgres://db1/orders",
          "Myself": "http://localhost:5001" } } } }
        """,
        Web,
        Told("setting 'profiles:http:environmentVariables:ConnectionStrings__Reports' must not lead to 'order-data': "
            + "front-end 'web' must not reach storage 'order-data'; the allowed way is web -> orders -> order-data"));

    [Fact]
    public Task Known_debt_is_silent()
    {
        var test = NewTest("appsettings.json", $$"""{ "ConnectionStrings": { "Reports": "{{Connection}}" } }""", Web);
        test.TestState.AdditionalFiles.Add(("archrules.baseline.yml", """
            - AR0202: "TestProject:appsettings.json.ConnectionStrings:Reports -> order-data"

            """));
        return test.RunAsync();
    }

    [Fact]
    public Task A_file_that_is_no_json_is_told_where_it_breaks() => Check(
        "appsettings.Development.json", "{ \"A\": {|#0:|}}", Web, Told(
            "the file cannot be read as JSON, so its settings are not checked: a value is expected here"));

    private static Task Check(string file, string json, string code, params DiagnosticResult[] expected)
    {
        var test = NewTest(file, json, code);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static ArchitectureTest NewTest(string file, string json, string code)
    {
        var test = new ArchitectureTest(Model, code);
        test.TestState.AdditionalFiles.Add((file, json));
        test.DisabledDiagnostics.Add("AR0004");
        return test;
    }

    private static DiagnosticResult Told(string message) => new DiagnosticResult(Descriptors.Setting).WithLocation(0).WithMessage(message);
}
