namespace ImageService.AppHost.Telemetry;

/// <summary>The kinds of values in OTLP. What lies in eight bytes or may be long is a string in JSON, since its numbers are doubles.</summary>
internal enum OtlpValue
{
    Message,
    Text,

    /// <summary>Bytes as hexadecimal digits: the ids of traces and spans, where OTLP differs from other JSON of protobuf.</summary>
    Id,

    /// <summary>Bytes in base 64.</summary>
    Bytes,
    Flag,

    /// <summary>A small number, or an enumeration by its number.</summary>
    Number,
    LongNumber,
    FixedNumber,
    SignedFixedNumber,
    Real,
}
