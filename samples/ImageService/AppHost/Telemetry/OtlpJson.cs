using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ImageService.AppHost.Telemetry;

/// <summary>Writes an OTLP request as JSON. The exporter of .NET sends protobuf only, and files of OTLP are JSON.</summary>
/// <remarks>The definitions are "OTLP/HTTP, JSON Protobuf Encoding" of OpenTelemetry, and the wire format of protobuf.</remarks>
internal static class OtlpJson
{
    /// <exception cref="InvalidDataException">The bytes are no protobuf.</exception>
    public static JsonObject Read(ReadOnlySpan<byte> message, IReadOnlyDictionary<int, OtlpField> fields)
    {
        var json = new JsonObject();
        while (message.Length > 0)
        {
            var tag = ReadNumber(ref message);
            var value = ReadValue(ref message, (int)(tag & 7), out var number);
            // What a later version of OTLP adds is left out.
            if (fields.TryGetValue((int)(tag >> 3), out var field))
                Add(json, field, value, number);
        }

        return json;
    }

    // A value is either bytes, or a number with no bytes.
    private static ReadOnlySpan<byte> ReadValue(ref ReadOnlySpan<byte> message, int wireType, out ulong number)
    {
        number = 0;
        switch (wireType)
        {
            case 0:
                number = ReadNumber(ref message);
                return [];
            case 1:
                number = BinaryPrimitives.ReadUInt64LittleEndian(Take(ref message, 8));
                return [];
            case 2:
                return Take(ref message, ReadNumber(ref message));
            case 5:
                number = BinaryPrimitives.ReadUInt32LittleEndian(Take(ref message, 4));
                return [];
            default:
                throw new InvalidDataException(FormattableString.Invariant($"{wireType} is no wire type of protobuf."));
        }
    }

    private static void Add(JsonObject json, OtlpField field, ReadOnlySpan<byte> value, ulong number)
    {
        if (!field.IsRepeated)
        {
            json[field.Name] = ValueOf(field, value, number);
            return;
        }

        if (json[field.Name] is not JsonArray array)
            json[field.Name] = array = [];
        if (field.Value is OtlpValue.Message)
        {
            array.Add((JsonNode?)ValueOf(field, value, number));
            return;
        }

        // Numbers of eight bytes each, one after the other.
        for (; value.Length > 0; value = value[8..])
            array.Add(ValueOf(field, [], BinaryPrimitives.ReadUInt64LittleEndian(value)));
    }

    private static JsonNode ValueOf(OtlpField field, ReadOnlySpan<byte> value, ulong number) => field.Value switch
    {
        OtlpValue.Message => Read(value, field.Fields!()),
        OtlpValue.Text => JsonValue.Create(Encoding.UTF8.GetString(value)),
        OtlpValue.Id => JsonValue.Create(Convert.ToHexStringLower(value)),
        OtlpValue.Bytes => JsonValue.Create(Convert.ToBase64String(value)),
        OtlpValue.Flag => JsonValue.Create(number != 0),
        OtlpValue.Number => JsonValue.Create(number),
        OtlpValue.LongNumber or OtlpValue.SignedFixedNumber => JsonValue.Create(((long)number).ToString(CultureInfo.InvariantCulture)),
        OtlpValue.FixedNumber => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        _ => Real(BitConverter.UInt64BitsToDouble(number)),
    };

    // JSON has no number for these.
    private static JsonValue Real(double value)
        => double.IsFinite(value) ? JsonValue.Create(value) : JsonValue.Create(value.ToString(CultureInfo.InvariantCulture));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> message, ulong length)
    {
        if (length > (ulong)message.Length)
            throw new InvalidDataException("A message of protobuf ends too early.");

        var taken = message[..(int)length];
        message = message[(int)length..];
        return taken;
    }

    private static ulong ReadNumber(ref ReadOnlySpan<byte> message)
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(ref message, 1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw new InvalidDataException("A number of protobuf is longer than ten bytes.");
    }
}
