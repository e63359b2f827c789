using ArchRules.Text;

namespace ArchRules.Defining;

/// <summary>
/// Keys with values as a model file would hold them. A definition in code becomes these and then goes through the reader of files, so
/// that both forms are checked by the same rules and make the same model.
/// </summary>
internal sealed class DefinedMapping(int line)
{
    private readonly List<(string Key, Func<YamlNode> Value)> entries = [];
    private readonly Dictionary<string, List<Func<YamlNode>>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinedMapping> mappings = new(StringComparer.Ordinal);

    public TextRange Range { get; } = new(line, 1, line, 1);

    /// <summary>Adds a key; one that is given twice is told by the reader.</summary>
    public void Add(string key, Func<YamlNode> value) => entries.Add((key, value));

    public void Text(string key, string value) => Add(key, () => Scalar(value));

    public void True(string key) => Text(key, "true");

    /// <summary>Adds texts to a list, which the first call begins.</summary>
    public void Texts(string key, IEnumerable<string> values)
    {
        var items = List(key);
        items.AddRange(values.Select<string, Func<YamlNode>>(value => () => Scalar(value)));
    }

    /// <summary>The list under a key, which the first call begins.</summary>
    public List<Func<YamlNode>> List(string key)
    {
        if (!lists.TryGetValue(key, out var items))
        {
            lists.Add(key, items = []);
            Add(key, () => Sequence(items));
        }

        return items;
    }

    /// <summary>The mapping under a key, which the first call begins.</summary>
    public DefinedMapping Mapping(string key)
    {
        if (!mappings.TryGetValue(key, out var mapping))
        {
            mappings.Add(key, mapping = new DefinedMapping(Range.Line));
            Add(key, mapping.ToNode);
        }

        return mapping;
    }

    public YamlScalar Scalar(string value) => new(value, false, Range);

    public YamlSequence Sequence(IEnumerable<Func<YamlNode>> items) => new(items.Select(item => item()).ToArray(), Range);

    /// <summary>What a file would hold; keys stand where their values say that they were written.</summary>
    public YamlMapping ToNode() => new(
        entries
            .Select(entry => (entry.Key, Value: entry.Value()))
            .Select(entry => new YamlEntry(new YamlScalar(entry.Key, false, entry.Value.Range), entry.Value))
            .ToArray(),
        Range);
}
