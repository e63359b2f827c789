using System.Text.RegularExpressions;
using ImageService.AppHost;

namespace ImageService.Tests.Deployment;

/// <summary>No container engine runs here, so everything about the file that can be known without one is.</summary>
public sealed partial class ComposeFileTests
{
    // Of the Compose Specification, those that this file may need.
    private static readonly string[] TopLevel = ["name", "services", "volumes", "x-images"];
    private static readonly string[] OfService =
        ["build", "command", "depends_on", "environment", "healthcheck", "hostname", "image", "ports", "restart", "volumes"];

    private static readonly string[] Conditions = ["service_started", "service_healthy", "service_completed_successfully"];
    private static readonly string[] OfHealthCheck = ["test", "interval", "timeout", "retries", "start_period"];

    private readonly IReadOnlyDictionary<string, object?> file = ComposeFile.Read();

    [Fact]
    public void It_has_only_keys_of_the_specification()
    {
        Assert.Empty(file.Keys.Except(TopLevel));
        Assert.All(Services, service => Assert.Empty(service.Value.Keys.Except(OfService)));
        Assert.All(Services, service => Assert.Empty(ComposeFile.MapIn(service.Value, "healthcheck").Keys.Except(OfHealthCheck)));
    }

    [Fact]
    public void Every_service_is_built_from_a_project_or_is_an_image_of_a_fixed_version() => Assert.All(Services, service =>
    {
        if (service.Value.TryGetValue("image", out var image))
        {
            Assert.Matches(@"^[a-z0-9./-]+:[\w.-]+$", ComposeFile.Text(image));
            Assert.DoesNotContain(":latest", ComposeFile.Text(image), StringComparison.Ordinal);
            Assert.False(service.Value.ContainsKey("build"), service.Key);
            return;
        }

        var build = ComposeFile.Map(service.Value["build"]);
        var context = Path.GetFullPath(ComposeFile.Text(build["context"]), ComposeFile.Folder);
        var arguments = ComposeFile.MapIn(build, "args");
        var project = ComposeFile.Text(arguments["PROJECT"]);
        Assert.True(File.Exists(Path.Combine(context, "ArchRules.sln")), context);
        var dockerfile = File.ReadAllText(Path.Combine(context, ComposeFile.Text(build["dockerfile"])));
        Assert.Equal(Argument().Matches(dockerfile).Select(match => match.Groups[1].Value).Distinct().Order(), arguments.Keys.Order());
        Assert.True(File.Exists(Path.Combine(ComposeFile.Folder, project, $"ImageService.{project}.csproj")), project);
    });

    [Fact]
    public void What_a_service_waits_for_is_there_and_can_say_that_it_is_healthy() => Assert.All(Services, service =>
    {
        foreach (var (name, condition) in Awaited(service.Value))
        {
            Assert.Contains(name, Services.Keys);
            Assert.Contains(condition, Conditions);
            Assert.True(condition != "service_healthy" || Services[name].ContainsKey("healthcheck"), $"{service.Key} waits for {name}");
        }
    });

    [Fact]
    public void Only_the_gateway_is_open_to_the_outside()
    {
        var open = Services.Where(service => service.Value.ContainsKey("ports")).ToArray();

        Assert.Equal("gateway", Assert.Single(open).Key);
        Assert.Matches(@"^\d+:8080$", Assert.Single(ComposeFile.ListIn(open[0].Value, "ports")));
    }

    [Fact]
    public void Every_volume_is_declared_and_used()
    {
        var used = Services.Values.SelectMany(service => ComposeFile.ListIn(service, "volumes")).Select(volume => volume.Split(':')[0]);

        Assert.Equal(ComposeFile.MapIn(file, "volumes").Keys.Order(), used.Order());
    }

    [Fact]
    public void Each_of_our_services_is_told_what_the_app_host_tells_it_and_nothing_else()
    {
        // What leads to the servers is known by name here; its values are the app host's own affair.
        string[] servers = ["Metadata:Postgres", "Queue:RabbitMq", "Cache:Redis", "Storage:S3:Endpoint", "Storage:S3:Bucket", "Storage:S3:AccessKey", "Storage:S3:SecretKey"];
        var settings = new SystemSettings(
            new SystemOptions(Port: 0, "data"), servers.ToDictionary(name => name, _ => "value"), "token", new Dictionary<string, string>());
        Uri[] one = [new("http://one")], two = [new("http://one"), new("http://two")];
        var told = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["gateway"] = settings.ForGateway(one, two),
            ["web"] = settings.ForWeb(one, two),
            ["write"] = settings.ForWrite,
            ["retrieval-1"] = settings.ForRetrieval,
            ["retrieval-2"] = settings.ForRetrieval,
            ["thumbnails"] = settings.ForThumbnails,
        };

        Assert.Equal(told.Keys.Order(), Services.Where(service => service.Value.ContainsKey("build")).Select(service => service.Key).Order());
        Assert.All(told, service => Assert.Equal(
            service.Value.Keys.Order(StringComparer.Ordinal),
            ComposeFile.MapIn(Services[service.Key], "environment").Keys.Select(name => name.Replace("__", ":", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_host_in_a_setting_is_a_service_that_it_waits_for() => Assert.All(Services, service =>
    {
        foreach (var (name, value) in ComposeFile.MapIn(service.Value, "environment"))
        {
            foreach (var host in Host().Matches(ComposeFile.Text(value)).Select(match => match.Groups[1].Value))
                Assert.True(Awaited(service.Value).ContainsKey(host), $"{name} of {service.Key} names '{host}'");
        }
    });

    [Fact]
    public void No_secret_has_a_value()
    {
        var secrets = from service in Services
                      from setting in ComposeFile.MapIn(service.Value, "environment")
                      let value = ComposeFile.Text(setting.Value)
                      where Secret().IsMatch(setting.Key) || value.Contains("password", StringComparison.OrdinalIgnoreCase)
                      select value;

        // The form that stops the engine, with the reason, when nobody set it.
        Assert.All(secrets, value => Assert.Matches(@"\$\{SER(VICE_TOKEN|VER_PASSWORD):\?[^}]+\}", value));
        Assert.NotEmpty(secrets);
    }

    private IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Services
        => ComposeFile.MapIn(file, "services").ToDictionary(service => service.Key, service => ComposeFile.Map(service.Value));

    // A list means that the start is enough.
    private static Dictionary<string, string> Awaited(IReadOnlyDictionary<string, object?> service)
        => service.GetValueOrDefault("depends_on") is List<object>
            ? ComposeFile.ListIn(service, "depends_on").ToDictionary(name => name, _ => "service_started")
            : ComposeFile.MapIn(service, "depends_on").ToDictionary(awaited => awaited.Key, awaited => ComposeFile.Text(ComposeFile.Map(awaited.Value)["condition"]));

    [GeneratedRegex(@"(?:^https?://|@|^Host=|^)([a-z][a-z0-9-]+)(?=:\d|;)", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex("^ARG ([A-Z_]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();

    [GeneratedRegex("Token|Password|Secret|_PASS$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
