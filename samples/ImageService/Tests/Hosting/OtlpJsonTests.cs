using System.Buffers.Binary;
using System.Net;
using ImageService.AppHost.Telemetry;

namespace ImageService.Tests.Hosting;

/// <summary>What lies in protobuf and has to look different in JSON, by the encoding of OTLP.</summary>
public sealed class OtlpJsonTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private TelemetryFiles files = null!;

    public async Task InitializeAsync() => files = await TelemetryFiles.StartAsync(folder.Path, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await files.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Long_numbers_are_texts_ids_are_hexadecimal_and_what_is_not_known_is_left_out()
    {
        byte[] value = Message(2, Varint(3, ulong.MaxValue - 4));
        byte[] attribute = Message(9, [.. Message(1, "n"u8), .. value]);
        byte[] span = [.. Message(1, [0xAB, 0x01]), .. Fixed(7, 18_000_000_000_000_000_000), .. Varint(6, 3), .. attribute, .. Message(99, "later"u8)];

        await PostAsync("traces", Message(1, Message(2, Message(2, span))));

        Assert.Equal(
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"ab01","startTimeUnixNano":"18000000000000000000","kind":3,"attributes":[{"key":"n","value":{"intValue":"-5"}}]}]}]}]}""",
            Assert.Single(await ReadAsync("traces")));
    }

    [Fact]
    public async Task A_number_that_is_none_is_a_text_and_bounds_are_numbers()
    {
        byte[] bounds = [.. BitConverter.GetBytes(0.5), .. BitConverter.GetBytes(1d)];
        byte[] point = [.. Fixed(5, BitConverter.DoubleToUInt64Bits(double.NaN)), .. Message(6, BitConverter.GetBytes(7L)), .. Message(7, bounds)];

        await PostAsync("metrics", Message(1, Message(2, Message(2, Message(9, Message(1, point))))));

        Assert.EndsWith("""{"dataPoints":[{"sum":"NaN","bucketCounts":["7"],"explicitBounds":[0.5,1]}]}}]}]}]}""", Assert.Single(await ReadAsync("metrics")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x7F, 0x00 })]
    [InlineData(new byte[] { 0x0F })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public async Task What_is_no_message_is_refused_and_not_written(byte[] body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("traces", body));
        Assert.False(File.Exists(Path.Combine(folder.Path, "traces.jsonl")));
    }

    private async Task PostAsync(string signal, byte[] body) => Assert.Equal(HttpStatusCode.OK, await SendAsync(signal, body));

    private async Task<HttpStatusCode> SendAsync(string signal, byte[] body)
    {
        using var http = new HttpClient { BaseAddress = new Uri(files.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"]) };
        using var answer = await http.PostAsync($"/v1/{signal}", new ByteArrayContent(body));
        return answer.StatusCode;
    }

    private Task<string[]> ReadAsync(string signal) => File.ReadAllLinesAsync(Path.Combine(folder.Path, $"{signal}.jsonl"));

    private static byte[] Message(int field, ReadOnlySpan<byte> content) => [.. Number((ulong)field << 3 | 2), .. Number((ulong)content.Length), .. content];

    private static byte[] Varint(int field, ulong value) => [.. Number((ulong)field << 3), .. Number(value)];

    private static byte[] Fixed(int field, ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return [.. Number((ulong)field << 3 | 1), .. bytes];
    }

    private static byte[] Number(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }
}
