using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads technologies, be they of the built-in catalog or of a model file.</summary>
internal sealed class TechnologyReader(Mistakes mistakes)
{
    /// <summary>Adds what a mapping declares to known technologies.</summary>
    public void ReadInto(Dictionary<string, Technology> technologies, YamlNode? node)
    {
        if (node is null or YamlScalar { Value: "", IsQuoted: false })
            return;

        if (node is not YamlMapping mapping)
        {
            mistakes.Unreadable(node.Range, "'technologies' holds names with keys, as in our-bus: { category: queue, namespaces: Shop.Bus.** }");
            return;
        }

        foreach (var entry in mapping.Entries)
            ReadTechnology(technologies, entry);
    }

    private void ReadTechnology(Dictionary<string, Technology> technologies, YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (entry.Value is not YamlMapping mapping)
        {
            mistakes.Unreadable(entry.Value.Range, $"technology '{name}' needs keys, as in {name}: {{ category: database, namespaces: Acme.Db.** }}");
            return;
        }

        var keys = new MappingReader(mapping, $"technology '{name}'", ModelShapes.Technology.Names, mistakes);
        technologies.TryGetValue(name, out var known);
        var technology = new Technology(name, ReadCategory(keys, known, entry.Key), known?.Apis ?? [])
        {
            Members = (known?.Members ?? MemberLists.None)
                .With(ReadLike(technologies, keys))
                .With(MemberListReader.ReadAll(keys, mistakes)),
        };
        if (ReadApi(keys) is { } api)
            technology = technology.With(api);

        foreach (var more in ReadAlso(keys))
            technology = technology.With(more);

        if (technology.Apis.Count == 0)
            mistakes.Unreadable(entry.Key.Range, $"technology '{name}' has no API; give it assemblies, namespaces or types");

        technologies[name] = technology;
    }

    private TechnologyCategory ReadCategory(MappingReader keys, Technology? known, YamlScalar name)
    {
        if (keys.FindText("category") is not { } word)
        {
            if (known is null)
                mistakes.Unreadable(name.Range, $"technology '{name.Value}' needs a category: {string.Join(", ", TechnologyCategories.Words)}");
            return known?.Category ?? TechnologyCategory.Other;
        }

        if (!TechnologyCategories.TryParse(word.Value, out var category))
            mistakes.Unknown(word.Range, "category", word.Value, TechnologyCategories.Words);

        return category;
    }

    private MemberLists ReadLike(Dictionary<string, Technology> technologies, MappingReader keys)
    {
        if (keys.FindText("like") is not { } name)
            return MemberLists.None;

        if (technologies.TryGetValue(name.Value, out var like))
            return like.Members;

        mistakes.Unknown(name.Range, "technology", name.Value, technologies.Keys.ToArray());
        return MemberLists.None;
    }

    private IEnumerable<TechnologyApi> ReadAlso(MappingReader keys)
    {
        if (keys.Find("also") is not { } node)
            return [];

        var items = node is YamlSequence sequence ? sequence.Items : [node];
        return items.Select(ReadItem).Where(api => api is not null).Select(api => api!).ToArray();
    }

    private TechnologyApi? ReadItem(YamlNode item)
    {
        if (item is YamlMapping mapping)
            return ReadApi(new MappingReader(mapping, "an 'also' entry", ModelShapes.Api.Names, mistakes));

        mistakes.Unreadable(item.Range, "'also' holds a list of { assemblies, namespaces, types, except }");
        return null;
    }

    private TechnologyApi? ReadApi(MappingReader keys)
    {
        var selector = SelectorReader.Read(keys, mistakes, "assemblies");
        return selector.IsEmpty
            ? null
            : new TechnologyApi(selector, SelectorReader.ReadNested(keys.Find("except"), "except", mistakes, "assemblies"));
    }
}
