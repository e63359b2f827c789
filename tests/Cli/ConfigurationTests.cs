namespace ArchRules.Cli.Tests;

/// <summary>Configuration files beside projects, from the files to every kind of output.</summary>
public sealed class ConfigurationTests
{
    private const string Secret = "pl4nted-s3cret";

    private const string Model = """
        layers: [front-end, service, storage]
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          data: { layer: storage, projects: Data, owns: [postgres] }
        arrows:
          - web -> orders: http
          - orders -> data: call
        """;

    [Fact]
    public async Task A_connection_string_of_a_front_end_is_told_at_its_key_and_its_secret_nowhere()
    {
        using var folder = new SystemFolder(
            ("archrules.yml", Model),
            ("Web/Web.csproj", SystemFolder.Project()),
            ("Web/Page.cs", "namespace Web; public sealed class Page { public object Call() => new System.Uri(\"http://data\"); }"),
            ("Web/appsettings.json", $$"""
                {
                  // for the report
                  "ConnectionStrings": {
                    "Main": "Host=db1;Database=orders;Username=app;Password={{Secret}}",
                  },
                }
                """),
            ("Web/appsettings.Broken.json", $"{{ \"A\": \"{Secret}"),
            ("Orders/Orders.csproj", SystemFolder.Project("Data")),
            ("Orders/Desk.cs", "namespace Orders; public sealed class Desk : Data.Store;"),
            ("Orders/appsettings.json", $"{{ \"ConnectionStrings\": {{ \"Main\": \"Host=db1;Database=orders;Username=app;Password={Secret}\" }} }}"),
            ("Data/Data.csproj", SystemFolder.Project()),
            ("Data/Store.cs", "namespace Data; public class Store;"));

        var run = await folder.RunAsync("check");
        var json = await folder.RunAsync("check", "--no-build", "--format", "json");
        string[] formats = ["sarif", "junit", "github", "gitlab", "azure", "markdown"];
        await folder.RunAsync(["check", "--no-build", .. formats.SelectMany(format => new[] { "--format", $"{format}=out/{format}" })]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "Web/appsettings.json(4,5): warning AR0202: setting 'ConnectionStrings:Main' must not lead to 'data': front-end 'web' must not reach storage 'data'; the allowed way is web -> orders -> data",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("Web/appsettings.Broken.json(1,", run.Output, StringComparison.Ordinal);
        Assert.Contains("Web/Page.cs(1,67): warning AR0201: 'Page.Call' must not call 'data' at 'http://data'", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"AR0202\"", json.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Orders/appsettings.json", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output + run.Error + json.Output + json.Error, StringComparison.Ordinal);
        Assert.All(formats, format =>
        {
            var report = File.ReadAllText(folder.At("out/" + format));
            Assert.Contains("AR0202", report, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, report, StringComparison.Ordinal);
        });
    }
}
