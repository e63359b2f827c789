using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImageService.AppHost.Telemetry;

/// <summary>A collector for those who have none: it writes what all processes send into files in OTLP's own format.</summary>
/// <remarks>
/// Its definition is "OpenTelemetry Protocol File Exporter": one signal in a file, one request of JSON in a line. The services know
/// nothing of it, and no front-end writes files: they send to a collector as they always do.
/// </remarks>
public sealed class TelemetryFiles : IAsyncDisposable
{
    private readonly WebApplication collector;
    private readonly SemaphoreSlim turn = new(1);

    private TelemetryFiles(WebApplication collector) => this.collector = collector;

    /// <summary>What the services have to be told to send here.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
    };

    /// <summary>Appends to <c>traces.jsonl</c> and <c>metrics.jsonl</c> in the folder, which is made unless it is there.</summary>
    public static async Task<TelemetryFiles> StartAsync(string folder, CancellationToken cancelled)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var files = new TelemetryFiles(builder.Build());
        files.Map("/v1/traces", Path.Combine(folder, "traces.jsonl"), OtlpFields.Traces);
        files.Map("/v1/metrics", Path.Combine(folder, "metrics.jsonl"), OtlpFields.Metrics);
        await files.collector.StartAsync(cancelled);
        return files;
    }

    public async ValueTask DisposeAsync()
    {
        await collector.DisposeAsync();
        turn.Dispose();
    }

    private void Map(string route, string path, IReadOnlyDictionary<int, OtlpField> fields) => collector.MapPost(route, async (HttpRequest request) =>
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        JsonObject json;
        try
        {
            json = OtlpJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length), fields);
        }
        catch (InvalidDataException malformed)
        {
            return Results.Problem(malformed.Message, statusCode: StatusCodes.Status400BadRequest);
        }

        await turn.WaitAsync();
        try
        {
            await File.AppendAllTextAsync(path, $"{json.ToJsonString()}\n");
        }
        finally
        {
            turn.Release();
        }

        // An empty message of protobuf: everything was taken.
        return Results.Bytes([], "application/x-protobuf");
    });
}
