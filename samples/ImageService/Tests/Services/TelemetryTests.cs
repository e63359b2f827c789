using ImageService.AppHost;
using Microsoft.AspNetCore.Http;

namespace ImageService.Tests.Services;

public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_process_sends_its_traces_and_metrics_to_the_collector_that_is_configured()
    {
        var traces = new TaskCompletionSource();
        var metrics = new TaskCompletionSource();
        await using var collector = await StandInService.StartAsync(context =>
        {
            (context.Request.Path.Value!.EndsWith("traces", StringComparison.Ordinal) ? traces : metrics).TrySetResult();
            return Results.Ok();
        });
        await using var service = new ServiceProcess(new ServiceStart(
            "thumbnails", ServiceAssemblies.PathOf("ImageService.Thumbnails"), new Uri("http://127.0.0.1:0"),
            new Dictionary<string, string>(new SystemSettings(new SystemOptions(Port: 0, folder.Path), new Dictionary<string, string>(), "token", new Dictionary<string, string>()).ForThumbnails)
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
            }));

        // The question whether it is healthy is the first request to be traced.
        await service.HealthyAsync(CancellationToken.None);

        await Task.WhenAll(traces.Task, metrics.Task).WaitAsync(TimeSpan.FromMinutes(1));
    }
}
