using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArchRules.Cli.Reports;

/// <summary>
/// Objects as JSON: properties in their order, names and enums in camel case, nulls written. The library's serializer makes code for
/// each type while it runs, which costs more than the rest of a report and is not to be had where code is compiled ahead of time.
/// </summary>
internal static class JsonShape
{
    /// <summary>The node for a value.</summary>
    /// <param name="value">A text, number, flag or enum, a list, an object with properties, or null.</param>
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        Enum member => JsonValue.Create(NameOf(member.ToString())),
        IEnumerable items => new JsonArray(items.Cast<object?>().Select(Of).ToArray()),
        _ => OfObject(value),
    };

    private static JsonObject OfObject(object value)
    {
        var node = new JsonObject();
        foreach (var property in value.GetType().GetProperties())
            node.Add(NameOf(property.Name), Of(property.GetValue(value)));
        return node;
    }

    private static string NameOf(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
