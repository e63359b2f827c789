using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads <c>components</c>.</summary>
internal sealed class ComponentsReader(
    IReadOnlyList<Layer> layers, IReadOnlyDictionary<string, Technology> technologies, Mistakes mistakes)
{
    /// <summary>The keys of a component.</summary>
    public static IReadOnlyCollection<string> Keys => ModelShapes.Component.Names;


    private readonly List<YamlScalar> sharers = [];
    private readonly List<(Component Owner, IReadOnlyList<Pattern> Patterns)> contracts = [];


    public IReadOnlyList<Component> Read(YamlNode? node, TextRange file)
    {
        if (node is not YamlMapping { Entries.Count: > 0 } mapping)
        {
            mistakes.Unreadable(
                node?.Range ?? file,
                "the file declares no component; write them under 'components', as in web: { layer: front-end, projects: Shop.Web }");
            return [];
        }

        var components = new List<Component>();
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (ReadComponent(entry, components.Count) is not { } component)
                continue;

            if (shapes.Add(ComponentNames.ShapeOf(component.Name)))
                components.Add(component);
            else
                mistakes.Unreadable(component.Range, $"component '{component.Name}' is declared twice; keep one");
        }

        foreach (var name in sharers.Where(name => components.All(component => component.Name != name.Value)))
            mistakes.Unknown(name.Range, "component", name.Value, components.Select(component => component.Name).ToArray());
        foreach (var contract in contracts)
            AddContract(components, contract.Owner, contract.Patterns);

        return components;
    }

    // A contract is a box of its own, behind all others so that their ids are their places in the file.
    private void AddContract(List<Component> components, Component owner, IReadOnlyList<Pattern> patterns)
    {
        var name = owner.Name + ".contract";
        if (components.Any(known => known.Name == name))
            mistakes.Unreadable(owner.Range, $"component '{name}' is declared, and is also the name of the contract of '{owner.Name}'; rename the component");

        var contract = new Component
        {
            Id = components.Count,
            Name = name,
            Range = owner.Range,
            Capture = owner.Capture,
            ContractOf = owner,
            Selector = new Selector(patterns, [], []),
        };
        components.Add(contract);
        if (contract.IsFamily)
            CheckFamily(contract);
    }

    private Component? ReadComponent(YamlEntry entry, int id)
    {
        var name = entry.Key.Value;
        if (FindNameMistake(name) is { } wrong)
        {
            mistakes.Unreadable(entry.Key.Range, wrong);
            return null;
        }

        if (entry.Value is not YamlMapping mapping)
        {
            mistakes.Unreadable(entry.Value.Range, $"component '{name}' needs keys, as in {name}: {{ layer: service, projects: Shop.Orders }}");
            return null;
        }

        var keys = new MappingReader(mapping, $"component '{name}'", Keys, mistakes);
        var capture = CaptureText.FindName(name);
        var technology = ReadTechnology(keys.FindText("technology"));
        var component = new Component
        {
            Id = id,
            Name = name,
            Capture = capture,
            Range = entry.Key.Range,
            Selector = SelectorReader.ReadFamily(keys, mistakes, capture),
            Except = SelectorReader.ReadNested(keys.Find("except"), "except", mistakes),
            Layer = ReadLayer(keys.FindText("layer")) ?? StorageLayerFor(technology),
            IsShared = keys.ReadBool("shared"),
            IsAcyclic = keys.ReadBool("acyclic"),
            IsComposition = keys.ReadBool("composition"),
            Technology = technology?.Name,
            Owns = keys.ReadTexts("owns").Select(ReadTechnology).Where(owned => owned is not null).Select(owned => owned!.Name).ToArray(),
            Exposes = SelectorReader.ReadPatterns(keys, "exposes", PatternKey.Types, mistakes),
            Reads = MemberListReader.Read(keys, "reads", mistakes),
            Writes = MemberListReader.Read(keys, "writes", mistakes),
            Endpoints = ReadEndpoints(keys),
            SharedBy = ReadSharedBy(keys),
            Description = keys.FindText("description")?.Value,
            Because = keys.FindText("because")?.Value,
        };

        CheckShape(component, keys);
        if (keys.Has("contract"))
            contracts.Add((component, SelectorReader.ReadPatterns(keys, "contract", PatternKey.Projects, mistakes, capture)));
        if (component.IsFamily)
            CheckFamily(component);
        return component;
    }

    private static string? FindNameMistake(string name)
    {
        var plain = CaptureText.IsWellFormed(name) && CaptureText.FindName(name) is { } capture ? ReplaceFirst(name, "<" + capture + ">") : name;
        return plain.Length > 0 && plain.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? null
            : $"'{name}' is not a component name; use letters, digits, '-', '_', '.', and at most one capture such as <module>";
    }

    private static string ReplaceFirst(string name, string capture)
    {
        var start = name.IndexOf(capture, StringComparison.Ordinal);
        return name.Substring(0, start) + "c" + name.Substring(start + capture.Length);
    }

    // Each type needs a value, so each pattern of some key has to give one.
    private void CheckFamily(Component family)
    {
        var hasValue = false;
        foreach (var patterns in new[] { family.Selector.Projects, family.Selector.Namespaces, family.Selector.Types })
        {
            var without = patterns.FirstOrDefault(pattern => pattern.Capture is null);
            var count = patterns.Count(pattern => pattern.Capture is not null);
            hasValue |= count > 0;
            if (count > 0 && without is not null)
                mistakes.Unreadable(without.Range, $"pattern '{without.Text}' of family '{family.Name}' lacks <{family.Capture}>, which the patterns beside it have");
        }

        if (!hasValue && family.HasCode)
            mistakes.Unreadable(family.Range, $"no pattern of family '{family.Name}' holds <{family.Capture}>, so nothing gives it a value");
    }

    private void CheckShape(Component component, MappingReader keys)
    {
        var hasSelector = ModelShapes.Selector.Names.Any(keys.Has);
        if (hasSelector && keys.Has("technology"))
            mistakes.Unreadable(
                keys.KeyRange("technology"),
                $"component '{component.Name}' is either code or a technology; for code that alone uses one, write 'owns'");

        if (!ModelShapes.Component.NeedsOne.Any(keys.Has))
            mistakes.Unreadable(
                component.Range,
                $"component '{component.Name}' is empty; give it projects, namespaces or types, or a technology, or endpoints");

        if (component.Except.IsEmpty || hasSelector)
            return;

        mistakes.Unreadable(keys.KeyRange("except"), $"component '{component.Name}' has 'except' but nothing to take from");
    }

    private Layer? ReadLayer(YamlScalar? name)
    {
        if (name is null)
            return null;

        var layer = layers.FirstOrDefault(known => known.Name == name.Value);
        if (layer is null)
            mistakes.Unknown(name.Range, "layer", name.Value, layers.Select(known => known.Name).ToArray());

        return layer;
    }

    private IReadOnlyList<Endpoint> ReadEndpoints(MappingReader keys)
    {
        var endpoints = new List<Endpoint>();
        foreach (var text in keys.ReadTexts("endpoints"))
        {
            var (endpoint, mistake) = Endpoint.Parse(text.Value, text.Range);
            if (endpoint is not null)
                endpoints.Add(endpoint);
            else
                mistakes.Unreadable(text.Range, mistake!);
        }

        return endpoints;
    }

    private IReadOnlyList<string> ReadSharedBy(MappingReader keys)
    {
        var names = keys.ReadTexts("shared-by");
        sharers.AddRange(names);
        return names.Select(name => name.Value).ToArray();
    }

    private Layer? StorageLayerFor(Technology? technology) =>
        technology is not null && technology.Category.IsStorage()
            ? layers.FirstOrDefault(layer => layer.Role == LayerRole.Storage)
            : null;

    private Technology? ReadTechnology(YamlScalar? name)
    {
        if (name is null)
            return null;

        if (technologies.TryGetValue(name.Value, out var technology))
            return technology;

        mistakes.Unknown(name.Range, "technology", name.Value, technologies.Keys.ToArray());
        return null;
    }
}
