namespace ImageService.AppHost.Telemetry;

/// <summary>One field of a message: its name in JSON, and how its value is written there.</summary>
/// <param name="Fields">Of the message that is the value, by their numbers; a function since messages contain themselves.</param>
internal sealed record OtlpField(string Name, OtlpValue Value, bool IsRepeated = false, Func<IReadOnlyDictionary<int, OtlpField>>? Fields = null);
