using ArchRules.Model;

namespace ArchRules.Defining;

/// <summary>A technology, or more APIs of a known one: <c>.Category(TechnologyCategory.Queue).Namespaces("Shop.Bus.**")</c>.</summary>
public sealed class TechnologyDefinition
{
    private readonly DefinedMapping mapping;
    private readonly CodeDefinition code;

    internal TechnologyDefinition(DefinedMapping mapping)
    {
        this.mapping = mapping;
        code = new CodeDefinition(mapping, "assemblies");
    }

    /// <summary>What it is for. A new technology needs a category.</summary>
    public TechnologyDefinition Category(TechnologyCategory category) => With(() => mapping.Text("category", category.Word()));

    /// <summary>Which types belong to it, by assembly name.</summary>
    public TechnologyDefinition Assemblies(params string[] patterns) => With(() => code.Projects(patterns));

    /// <summary>Which types belong to it, by namespace.</summary>
    public TechnologyDefinition Namespaces(params string[] patterns) => With(() => code.Namespaces(patterns));

    /// <summary>Which types belong to it, by name.</summary>
    public TechnologyDefinition Types(params string[] patterns) => With(() => code.Types(patterns));

    /// <summary>What these patterns would choose but shall not.</summary>
    public TechnologyDefinition Except(Action<CodeDefinition> except) => With(() => code.Except(except));

    /// <summary>A further group of APIs; in it, <c>Projects</c> are assemblies.</summary>
    public TechnologyDefinition Also(Action<CodeDefinition> also)
    {
        ArgumentNullException.ThrowIfNull(also);
        var group = new DefinedMapping(mapping.Range.Line);
        also(new CodeDefinition(group, "assemblies"));
        mapping.List("also").Add(group.ToNode);
        return this;
    }

    /// <summary>Members that change nothing, as <c>Type.Member</c>.</summary>
    public TechnologyDefinition Reads(params string[] members) => With(() => mapping.Texts("reads", members));

    /// <summary>Members that change something, as <c>Type.Member</c>.</summary>
    public TechnologyDefinition Writes(params string[] members) => With(() => mapping.Texts("writes", members));

    /// <summary>Members that put messages into a queue, as <c>Type.Member</c>.</summary>
    public TechnologyDefinition Publishes(params string[] members) => With(() => mapping.Texts("publishes", members));

    /// <summary>Members that take messages out of a queue, as <c>Type.Member</c>.</summary>
    public TechnologyDefinition Consumes(params string[] members) => With(() => mapping.Texts("consumes", members));

    /// <summary>Members that are no use of the technology, as <c>Type.Member</c>: <c>Directory.GetCurrentDirectory</c> only tells a path.</summary>
    /// <returns>The same technology, to go on with.</returns>
    public TechnologyDefinition Free(params string[] members) => With(() => mapping.Texts("free", members));

    /// <summary>A technology whose lists of members hold for this one too.</summary>
    public TechnologyDefinition Like(string technology) => With(() => mapping.Text("like", technology));

    /// <summary>Says what it is.</summary>
    public TechnologyDefinition Description(string text) => With(() => mapping.Text("description", text));

    /// <summary>Says why it is as it is.</summary>
    public TechnologyDefinition Because(string reason) => With(() => mapping.Text("because", reason));

    private TechnologyDefinition With(Action change)
    {
        change();
        return this;
    }
}
