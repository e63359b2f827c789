using Fields = System.Collections.Generic.Dictionary<int, ImageService.AppHost.Telemetry.OtlpField>;

namespace ImageService.AppHost.Telemetry;

/// <summary>What is in OTLP's messages of traces and metrics, by the numbers of <c>opentelemetry-proto</c> 1.x.</summary>
internal static class OtlpFields
{
    // They name each other in a circle, by functions that are called when all are there: hence the exclamation marks.
    public static Fields Traces { get; } = new() { [1] = Many("resourceSpans", () => ResourceSpans!) };

    public static Fields Metrics { get; } = new() { [1] = Many("resourceMetrics", () => ResourceMetrics!) };

    private static readonly Fields ResourceSpans = new()
    {
        [1] = One("resource", () => Resource!), [2] = Many("scopeSpans", () => ScopeSpans!), [3] = Text("schemaUrl"),
    };

    private static readonly Fields ScopeSpans = new()
    {
        [1] = One("scope", () => Scope!), [2] = Many("spans", () => Span!), [3] = Text("schemaUrl"),
    };

    private static readonly Fields Span = new()
    {
        [1] = new("traceId", OtlpValue.Id), [2] = new("spanId", OtlpValue.Id), [3] = Text("traceState"), [4] = new("parentSpanId", OtlpValue.Id),
        [5] = Text("name"), [6] = Number("kind"), [7] = Fixed("startTimeUnixNano"), [8] = Fixed("endTimeUnixNano"),
        [9] = Attributes("attributes"), [10] = Number("droppedAttributesCount"), [11] = Many("events", () => Event!),
        [12] = Number("droppedEventsCount"), [13] = Many("links", () => Link!), [14] = Number("droppedLinksCount"),
        [15] = One("status", () => Status!), [16] = Number("flags"),
    };

    private static readonly Fields Event = new()
    {
        [1] = Fixed("timeUnixNano"), [2] = Text("name"), [3] = Attributes("attributes"), [4] = Number("droppedAttributesCount"),
    };

    private static readonly Fields Link = new()
    {
        [1] = new("traceId", OtlpValue.Id), [2] = new("spanId", OtlpValue.Id), [3] = Text("traceState"),
        [4] = Attributes("attributes"), [5] = Number("droppedAttributesCount"), [6] = Number("flags"),
    };

    private static readonly Fields Status = new() { [2] = Text("message"), [3] = Number("code") };

    private static readonly Fields ResourceMetrics = new()
    {
        [1] = One("resource", () => Resource!), [2] = Many("scopeMetrics", () => ScopeMetrics!), [3] = Text("schemaUrl"),
    };

    private static readonly Fields ScopeMetrics = new()
    {
        [1] = One("scope", () => Scope!), [2] = Many("metrics", () => Metric!), [3] = Text("schemaUrl"),
    };

    // Exponential histograms and summaries, 10 and 11, are not sent by .NET unless asked for.
    private static readonly Fields Metric = new()
    {
        [1] = Text("name"), [2] = Text("description"), [3] = Text("unit"),
        [5] = One("gauge", () => Gauge!), [7] = One("sum", () => Sum!), [9] = One("histogram", () => Histogram!),
    };

    private static readonly Fields Gauge = new() { [1] = Many("dataPoints", () => NumberPoint!) };

    private static readonly Fields Sum = new()
    {
        [1] = Many("dataPoints", () => NumberPoint!), [2] = Number("aggregationTemporality"), [3] = new("isMonotonic", OtlpValue.Flag),
    };

    private static readonly Fields Histogram = new() { [1] = Many("dataPoints", () => HistogramPoint!), [2] = Number("aggregationTemporality") };

    private static readonly Fields NumberPoint = new()
    {
        [2] = Fixed("startTimeUnixNano"), [3] = Fixed("timeUnixNano"), [4] = new("asDouble", OtlpValue.Real),
        [6] = new("asInt", OtlpValue.SignedFixedNumber), [7] = Attributes("attributes"), [8] = Number("flags"),
    };

    private static readonly Fields HistogramPoint = new()
    {
        [2] = Fixed("startTimeUnixNano"), [3] = Fixed("timeUnixNano"), [4] = Fixed("count"), [5] = new("sum", OtlpValue.Real),
        [6] = new("bucketCounts", OtlpValue.FixedNumber, IsRepeated: true), [7] = new("explicitBounds", OtlpValue.Real, IsRepeated: true),
        [9] = Attributes("attributes"), [10] = Number("flags"), [11] = new("min", OtlpValue.Real), [12] = new("max", OtlpValue.Real),
    };

    private static readonly Fields Resource = new() { [1] = Attributes("attributes"), [2] = Number("droppedAttributesCount") };

    private static readonly Fields Scope = new()
    {
        [1] = Text("name"), [2] = Text("version"), [3] = Attributes("attributes"), [4] = Number("droppedAttributesCount"),
    };

    private static readonly Fields KeyValue = new() { [1] = Text("key"), [2] = One("value", () => AnyValue!) };

    private static readonly Fields AnyValue = new()
    {
        [1] = Text("stringValue"), [2] = new("boolValue", OtlpValue.Flag), [3] = new("intValue", OtlpValue.LongNumber),
        [4] = new("doubleValue", OtlpValue.Real), [5] = One("arrayValue", () => ArrayValue!), [6] = One("kvlistValue", () => KeyValues!),
        [7] = new("bytesValue", OtlpValue.Bytes),
    };

    private static readonly Fields ArrayValue = new() { [1] = Many("values", () => AnyValue!) };

    private static readonly Fields KeyValues = new() { [1] = Attributes("values") };

    private static OtlpField Text(string name) => new(name, OtlpValue.Text);

    private static OtlpField Number(string name) => new(name, OtlpValue.Number);

    private static OtlpField Fixed(string name) => new(name, OtlpValue.FixedNumber);

    private static OtlpField One(string name, Func<Fields> fields) => new(name, OtlpValue.Message, Fields: fields);

    private static OtlpField Many(string name, Func<Fields> fields) => new(name, OtlpValue.Message, IsRepeated: true, fields);

    private static OtlpField Attributes(string name) => Many(name, () => KeyValue!);
}
