using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads <c>layers</c>: names from top to bottom, with roles, open layers and layers side by side.</summary>
internal sealed class LayersReader(Mistakes mistakes)
{
    private static readonly Dictionary<string, LayerRole> Roles = new(System.StringComparer.Ordinal)
    {
        ["front-end"] = LayerRole.FrontEnd,
        ["service"] = LayerRole.Service,
        ["storage"] = LayerRole.Storage,
    };

    private readonly List<Layer> layers = [];

    /// <summary>The words for roles.</summary>
    public static IReadOnlyCollection<string> RoleWords => Roles.Keys;

    /// <summary>The layers of a file that does not name its own.</summary>
    public static IReadOnlyList<Layer> Default { get; } =
        Roles.Select((role, rank) => new Layer(role.Key, role.Value, rank, false, TextRange.FileStart)).ToArray();

    public IReadOnlyList<Layer> Read(YamlNode? node)
    {
        if (node is null)
            return Default;

        if (node is not YamlSequence { Items.Count: > 0 } sequence)
        {
            mistakes.Unreadable(node.Range, "'layers' is a list from top to bottom, as in layers: [front-end, service, storage]");
            return Default;
        }

        for (var rank = 0; rank < sequence.Items.Count; rank++)
        {
            if (sequence.Items[rank] is not YamlSequence beside)
            {
                ReadLayer(sequence.Items[rank], rank);
                continue;
            }

            foreach (var item in beside.Items)
                ReadLayer(item, rank);
        }

        if (layers.Count(layer => layer.IsOpen) > 1)
            mistakes.Unreadable(layers.Last(layer => layer.IsOpen).Range, "only one layer can be open; remove 'open' from the others");

        return layers;
    }

    private void ReadLayer(YamlNode node, int rank)
    {
        if (node is YamlScalar { Value.Length: > 0 } name)
        {
            Add(name, Roles.TryGetValue(name.Value, out var usual) ? usual : LayerRole.None, rank, false);
            return;
        }

        if (node is not YamlMapping mapping)
        {
            mistakes.Unreadable(node.Range, "a layer is a name or { name: ..., role: ... }");
            return;
        }

        var keys = new MappingReader(mapping, "a layer", ModelShapes.Layer.Names, mistakes);
        if (keys.FindText("name") is not { } own)
        {
            mistakes.Unreadable(node.Range, "a layer needs a name");
            return;
        }

        Add(own, ReadRole(keys, own.Value), rank, keys.ReadBool("open"));
    }

    private LayerRole ReadRole(MappingReader keys, string name)
    {
        var word = keys.FindText("role");
        if (Roles.TryGetValue(word?.Value ?? name, out var role))
            return role;

        if (word is not null)
            mistakes.Unknown(word.Range, "role", word.Value, Roles.Keys);
        return LayerRole.None;
    }

    private void Add(YamlScalar name, LayerRole role, int rank, bool isOpen)
    {
        if (layers.Any(layer => layer.Name == name.Value))
            mistakes.Unreadable(name.Range, $"layer '{name.Value}' is declared twice; keep one");
        else
            layers.Add(new Layer(name.Value, role, rank, isOpen, name.Range));
    }
}
