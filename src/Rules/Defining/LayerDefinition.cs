using ArchRules.Text;

namespace ArchRules.Defining;

/// <summary>A layer: <c>.Role("front-end")</c>, <c>.Open()</c>, <c>.Beside("infrastructure")</c>.</summary>
public sealed class LayerDefinition
{
    private readonly List<DefinedMapping> rank;
    private readonly DefinedMapping mapping;

    internal LayerDefinition(List<DefinedMapping> rank, string name, int line)
    {
        this.rank = rank;
        mapping = new DefinedMapping(line);
        mapping.Text("name", name);
        rank.Add(mapping);
    }

    /// <summary>Gives a layer of another name one of the usual roles: <c>front-end</c>, <c>service</c> or <c>storage</c>.</summary>
    public LayerDefinition Role(string role) => With(() => mapping.Text("role", role));

    /// <summary>Lets arrows skip the layer. At most one layer is open.</summary>
    public LayerDefinition Open() => With(() => mapping.True("open"));

    /// <summary>Puts another layer beside this one: the two must not use each other.</summary>
    /// <returns>The other layer, to go on with.</returns>
    public LayerDefinition Beside(string name) => new(rank, name, mapping.Range.Line);

    /// <summary>Says what the layer is.</summary>
    public LayerDefinition Description(string text) => With(() => mapping.Text("description", text));

    /// <summary>Says why it is as it is.</summary>
    public LayerDefinition Because(string reason) => With(() => mapping.Text("because", reason));

    internal static YamlNode ToNode(List<DefinedMapping> rank) => rank.Count == 1
        ? rank[0].ToNode()
        : new YamlSequence(rank.Select(layer => layer.ToNode()).ToArray(), rank[0].Range);

    private LayerDefinition With(Action change)
    {
        change();
        return this;
    }
}
