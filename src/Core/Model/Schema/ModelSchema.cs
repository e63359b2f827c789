using System.Collections.Generic;
using System.Linq;
using ArchRules.Model.Reading;

namespace ArchRules.Model.Schema;

/// <summary>The JSON schema (draft 7, which editors know best) of model files, made of the tables that the reader itself goes by.</summary>
public static class ModelSchema
{
    private const string Definitions = "#/definitions/";

    private static readonly MappingShape[] Shapes =
    [
        ModelShapes.Included, ModelShapes.Layer, ModelShapes.Component, ModelShapes.Selector, ModelShapes.Ignore, ModelShapes.ArrowDetails,
        ModelShapes.Technology, ModelShapes.Api, ModelShapes.ApiSelector, ModelShapes.Customer, ModelShapes.Requirement,
        ModelShapes.Decision, ModelShapes.Estimate,
    ];

    /// <summary>Writes the schema.</summary>
    /// <returns>JSON that ends in a line feed; the same for every run of one version.</returns>
    public static string Write()
    {
        var schema = ShapeOf(ModelShapes.Model);
        var definitions = new JsonMapping
        {
            { "text", new JsonMapping { { "type", List("string", "number", "boolean") }, { "minLength", 1 } } },
            { "texts", new JsonMapping { { "anyOf", List(Ref("text"), new JsonMapping { { "type", "array" }, { "items", Ref("text") }, { "minItems", 1 } }) } } },
            { "arrows", ArrowsOf() },
        };
        foreach (var shape in Shapes.Where(shape => shape != ModelShapes.ArrowDetails))
            definitions.Add(shape.Name, ShapeOf(shape));

        var document = new JsonMapping
        {
            { "$schema", "http://json-schema.org/draft-07/schema#" },
            { "title", "ArchRules model" },
            { "description", "The architecture of a .NET system: layers, components, and the arrows between them." },
        };
        foreach (var entry in schema.Entries)
            document.Add(entry.Key, entry.Value);
        document.Add("anyOf", List(Required("components"), Required("include")));
        document.Add("definitions", definitions);
        return JsonText.Write(document);
    }

    private static JsonMapping ShapeOf(MappingShape shape)
    {
        var properties = new JsonMapping();
        foreach (var key in shape.Keys)
            properties.Add(key.Name, ValueOf(key));

        var schema = new JsonMapping { { "type", "object" }, { "properties", properties }, { "additionalProperties", false } };
        if (shape.Required.Count > 0)
            schema.Add("required", shape.Required.Cast<object?>().ToArray());
        if (shape.NeedsOne.Count > 0)
            schema.Add("anyOf", shape.NeedsOne.Select(key => (object?)Required(key)).ToArray());
        return schema;
    }

    private static JsonMapping ValueOf(KeyShape key)
    {
        var value = key.Kind switch
        {
            ValueKind.Text => All(Ref("text")),
            ValueKind.Texts => All(Ref("texts")),
            ValueKind.Bool => new JsonMapping { { "type", "boolean" } },
            ValueKind.Word => new JsonMapping { { "enum", key.Words.SelectMany(WordsFor).ToArray() } },
            ValueKind.Mapping => All(Ref(key.Shape!.Name)),
            ValueKind.Mappings => new JsonMapping { { "anyOf", List(Ref(key.Shape!.Name), ArrayOf(Ref(key.Shape!.Name), 0)) } },
            ValueKind.Named => NamedOf(key, Ref(key.Shape!.Name)),
            ValueKind.Described => NamedOf(key, new JsonMapping { { "anyOf", List(Ref("text"), Ref(key.Shape!.Name), Null()) } }),
            ValueKind.Layers => LayersOf(Ref(key.Shape!.Name)),
            ValueKind.Arrows => All(Ref("arrows")),
            _ => new JsonMapping { { "anyOf", List(ArrayOf(Ref("text"), 2), ArrayOf(ArrayOf(Ref("text"), 2), 1)) } },
        };
        value.Add("description", key.Description);
        return value;
    }

    // A reader of YAML takes 1 for a number; the model takes it for the word that it is.
    private static IEnumerable<object?> WordsFor(string word) => word == "1" ? [1, "1"] : [word];

    // Only 'components' must not be empty: a key without a value is an empty one to the reader.
    private static JsonMapping NamedOf(KeyShape key, JsonMapping item)
    {
        var isComponents = key.Shape == ModelShapes.Component;
        var names = new JsonMapping { { "type", isComponents ? "object" : (object)List("object", "null") } };
        if (isComponents)
        {
            names.Add("minProperties", 1);
            names.Add("propertyNames", new JsonMapping { { "pattern", "^[^\\s<>,]*(<[^\\s<>,]+>)?[^\\s<>,]*$" } });
        }

        names.Add("additionalProperties", item);
        return names;
    }

    private static JsonMapping LayersOf(JsonMapping layer)
    {
        var one = new JsonMapping { { "anyOf", List(Ref("text"), layer) } };
        return ArrayOf(new JsonMapping { { "anyOf", List(Ref("text"), layer, ArrayOf(one, 1)) } }, 1);
    }

    private static JsonMapping ArrowsOf()
    {
        var details = ShapeOf(ModelShapes.ArrowDetails);
        var withMode = new JsonMapping
        {
            { "type", "object" },
            { "properties", details.Entries.First(entry => entry.Key == "properties").Value },
            { "patternProperties", new JsonMapping { { "->", new JsonMapping { { "enum", ArrowModes.Words.Cast<object?>().Concat([null]).ToArray() } } } } },
            { "additionalProperties", false },
        };
        var alone = new JsonMapping { { "type", "string" }, { "pattern", "->" } };
        return new JsonMapping { { "anyOf", List(ArrayOf(new JsonMapping { { "anyOf", List(alone, withMode) } }, 0), Null()) } };
    }

    private static JsonMapping Ref(string name) => new() { { "$ref", Definitions + name } };

    // In draft 7 nothing beside a reference counts, so a description needs it wrapped.
    private static JsonMapping All(JsonMapping schema) => new() { { "allOf", List(schema) } };

    private static JsonMapping Null() => new() { { "type", "null" } };

    private static JsonMapping Required(string key) => new() { { "required", List(key) } };

    private static JsonMapping ArrayOf(JsonMapping items, int least)
    {
        var array = new JsonMapping { { "type", "array" }, { "items", items } };
        if (least > 0)
            array.Add("minItems", least);
        return array;
    }

    private static object?[] List(params object?[] items) => items;
}
