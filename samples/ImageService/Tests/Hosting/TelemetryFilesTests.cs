using System.Text.Json;
using ImageService.AppHost;
using ImageService.Contracts;

namespace ImageService.Tests.Hosting;

/// <summary>The files that others read: one OTLP request of JSON in each line.</summary>
public sealed class TelemetryFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_leaves_its_traces_and_metrics_as_OTLP_JSON()
    {
        var telemetry = Path.Combine(folder.Path, "telemetry");
        await using (var system = new RunningSystem(new SystemOptions(Port: 0, folder.Path) { Retrievals = 1, TelemetryFolder = telemetry }))
        {
            await system.StartAsync(CancellationToken.None);
            using var browser = new HttpClient { BaseAddress = system.Address };
            await browser.GetStringAsync("/?search=boats");
        }

        var spans = Spans(await File.ReadAllLinesAsync(Path.Combine(telemetry, "traces.jsonl")));
        Assert.All(spans, span => Assert.Matches("^[0-9a-f]{32}/[0-9a-f]{16}$", $"{span.TraceId}/{span.SpanId}"));

        // From the gateway over web to retrieval: one trace, each span the child of one in the process before.
        var listed = Assert.Single(spans, span => span is { Service: "ImageService.Retrieval", Kind: Server } && span.Route == ImageRoutes.Images);
        string[] expected = ["ImageService.Retrieval", "ImageService.Web", "ImageService.Gateway"];
        Assert.Equal(expected, ServicesAbove(listed, spans));

        var metrics = await File.ReadAllLinesAsync(Path.Combine(telemetry, "metrics.jsonl"));
        Assert.All(metrics, line => JsonDocument.Parse(line).Dispose());
        Assert.Contains(metrics, line => line.Contains("\"http.server.request.duration\"", StringComparison.Ordinal) && line.Contains("\"bucketCounts\":[\"", StringComparison.Ordinal));
    }

    private const int Server = 2;

    private sealed record Span(string Service, string TraceId, string SpanId, string ParentId, int Kind, string? Route);

    private static Span[] Spans(IEnumerable<string> lines)
    {
        var spans = from line in lines
                    from resource in JsonDocument.Parse(line).RootElement.GetProperty("resourceSpans").EnumerateArray()
                    let service = Attribute(resource.GetProperty("resource"), "service.name")
                    from scope in resource.GetProperty("scopeSpans").EnumerateArray()
                    from span in scope.GetProperty("spans").EnumerateArray()
                    select new Span(service!, Text(span, "traceId"), Text(span, "spanId"), Text(span, "parentSpanId"),
                        span.GetProperty("kind").GetInt32(), Attribute(span, "http.route"));
        return [.. spans];
    }

    private static List<string> ServicesAbove(Span span, Span[] all)
    {
        var services = new List<string>();
        for (Span? next = span; next is not null; next = all.SingleOrDefault(parent => parent.TraceId == next.TraceId && parent.SpanId == next.ParentId))
        {
            if (services.LastOrDefault() != next.Service)
                services.Add(next.Service);
        }

        return services;
    }

    private static string? Attribute(JsonElement holder, string key) => holder.GetProperty("attributes").EnumerateArray()
        .Where(attribute => attribute.GetProperty("key").ValueEquals(key))
        .Select(attribute => attribute.GetProperty("value").GetProperty("stringValue").GetString())
        .SingleOrDefault();

    private static string Text(JsonElement span, string name) => span.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
