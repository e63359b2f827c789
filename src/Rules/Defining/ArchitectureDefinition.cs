using System.Runtime.CompilerServices;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Defining;

/// <summary>
/// A model by the words of <c>archrules.yml</c>, for <see cref="Architecture.Define"/>. What is not said has the meaning that it has
/// in the file: see <c>docs/archrules-yml.md</c>.
/// </summary>
public sealed class ArchitectureDefinition
{
    private readonly DefinedMapping mapping;

    internal ArchitectureDefinition(string system, int line)
    {
        mapping = new DefinedMapping(line);
        mapping.Text("system", system);
    }

    /// <summary>Adds layers below those that are there; without any, they are front-end, service and storage.</summary>
    public void Layers(params string[] names)
    {
        foreach (var name in names)
            Layer(name, mapping.Range.Line);
    }

    /// <summary>Adds a layer below those that are there, to be described further.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="line">Where mistakes are told; the compiler fills it in.</param>
    public LayerDefinition Layer(string name, [CallerLineNumber] int line = 0)
    {
        var rank = new List<DefinedMapping>();
        mapping.List("layers").Add(() => LayerDefinition.ToNode(rank));
        return new LayerDefinition(rank, name, line);
    }

    /// <summary>How far down a layer may reach: strict where it is not said.</summary>
    public void Layering(Layering layering) => mapping.Text("layering", layering == Model.Layering.Relaxed ? "relaxed" : "strict");

    /// <summary>Adds a component, to be described further.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="line">Where mistakes are told; the compiler fills it in.</param>
    public ComponentDefinition Component(string name, [CallerLineNumber] int line = 0)
    {
        var component = new DefinedMapping(line);
        mapping.Mapping("components").Add(name, component.ToNode);
        return new ComponentDefinition(component);
    }

    /// <summary>Permits one component to use another. Where there is any arrow, pairs without one are closed.</summary>
    /// <param name="source">Who depends; several names with commas between.</param>
    /// <param name="target">On whom; several names with commas between.</param>
    /// <param name="mode">What is permitted.</param>
    /// <param name="line">Where mistakes are told; the compiler fills it in.</param>
    public ArrowDefinition Arrow(string source, string target, ArrowMode mode = ArrowMode.Call, [CallerLineNumber] int line = 0) =>
        AddArrow("arrows", source, target, mode, line);

    /// <summary>Says that arrows decide though there is none: then no component may use another one, but for shared ones.</summary>
    public void NoArrows() => mapping.List("arrows");

    /// <summary>Closes one pair, in this direction.</summary>
    /// <param name="source">Who must not depend; several names with commas between.</param>
    /// <param name="target">On whom; several names with commas between.</param>
    /// <param name="line">Where mistakes are told; the compiler fills it in.</param>
    public ArrowDefinition Forbid(string source, string target, [CallerLineNumber] int line = 0) =>
        AddArrow("forbid", source, target, ArrowMode.Call, line);

    /// <summary>What holds for pairs without an arrow: forbidden where it is not said.</summary>
    public void Unlisted(Unlisted unlisted) => mapping.Text("unlisted", unlisted == Model.Unlisted.ByLayer ? "by-layer" : "forbidden");

    /// <summary>Keeps components apart in both directions. Each call is a group of its own.</summary>
    public void Independent(params string[] components)
    {
        var group = components.Select<string, Func<YamlNode>>(name => () => mapping.Scalar(name)).ToArray();
        mapping.List("independent").Add(() => mapping.Sequence(group));
    }

    /// <summary>Adds a technology, or APIs to a known one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="line">Where mistakes are told; the compiler fills it in.</param>
    public TechnologyDefinition Technology(string name, [CallerLineNumber] int line = 0)
    {
        var technology = new DefinedMapping(line);
        mapping.Mapping("technologies").Add(name, technology.ToNode);
        return new TechnologyDefinition(technology);
    }

    /// <summary>Leaves code out: it is neither source nor target.</summary>
    public void Ignore(Action<CodeDefinition> code)
    {
        ArgumentNullException.ThrowIfNull(code);
        code(new CodeDefinition(mapping.Mapping("ignore")));
    }

    /// <summary>Says what the system is.</summary>
    public void Description(string text) => mapping.Text("description", text);

    /// <summary>Says why it is as it is.</summary>
    public void Because(string reason) => mapping.Text("because", reason);

    internal YamlMapping ToNode() => mapping.ToNode();

    private ArrowDefinition AddArrow(string key, string source, string target, ArrowMode mode, int line)
    {
        var arrow = new ArrowDefinition(source, target, mode, line);
        mapping.List(key).Add(arrow.ToNode);
        return arrow;
    }
}
