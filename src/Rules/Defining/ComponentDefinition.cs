namespace ArchRules.Defining;

/// <summary>A component, by the words of the model file: <c>.Layer("service").Projects("Shop.Orders").Owns("postgres")</c>.</summary>
public sealed class ComponentDefinition
{
    private readonly DefinedMapping mapping;
    private readonly CodeDefinition code;

    internal ComponentDefinition(DefinedMapping mapping)
    {
        this.mapping = mapping;
        code = new CodeDefinition(mapping);
    }

    /// <summary>The name of its layer; without one, arrows alone govern it.</summary>
    public ComponentDefinition Layer(string name) => With(() => mapping.Text("layer", name));

    /// <summary>Its types by assembly name; <c>*</c> stands for any characters.</summary>
    public ComponentDefinition Projects(params string[] patterns) => With(() => code.Projects(patterns));

    /// <summary>Its types by namespace; <c>*</c> stays inside one segment, <c>**</c> crosses zero or more.</summary>
    public ComponentDefinition Namespaces(params string[] patterns) => With(() => code.Namespaces(patterns));

    /// <summary>Its types by name: the full one, or the simple one where the pattern has no dot.</summary>
    public ComponentDefinition Types(params string[] patterns) => With(() => code.Types(patterns));

    /// <summary>What the patterns would choose but shall not.</summary>
    public ComponentDefinition Except(Action<CodeDefinition> except) => With(() => code.Except(except));

    /// <summary>Everyone may use it, and it may use only shared components.</summary>
    public ComponentDefinition Shared() => With(() => mapping.True("shared"));

    /// <summary>All its code is a composition root.</summary>
    public ComponentDefinition Composition() => With(() => mapping.True("composition"));

    /// <summary>The component is this technology, a box without code of ours.</summary>
    public ComponentDefinition Technology(string name) => With(() => mapping.Text("technology", name));

    /// <summary>Technologies that only owners may use.</summary>
    public ComponentDefinition Owns(params string[] technologies) => With(() => mapping.Texts("owns", technologies));

    /// <summary>The types that other components may use.</summary>
    public ComponentDefinition Exposes(params string[] types) => With(() => mapping.Texts("exposes", types));

    /// <summary>The members that change nothing, as <c>Type.Member</c>.</summary>
    public ComponentDefinition Reads(params string[] members) => With(() => mapping.Texts("reads", members));

    /// <summary>The members that change something, as <c>Type.Member</c>.</summary>
    public ComponentDefinition Writes(params string[] members) => With(() => mapping.Texts("writes", members));

    /// <summary>The components that share this storage on purpose.</summary>
    public ComponentDefinition SharedBy(params string[] components) => With(() => mapping.Texts("shared-by", components));

    /// <summary>The projects that its neighbours over a wire may use.</summary>
    public ComponentDefinition Contract(params string[] projects) => With(() => mapping.Texts("contract", projects));

    /// <summary>Where it answers.</summary>
    public ComponentDefinition Endpoints(params string[] endpoints) => With(() => mapping.Texts("endpoints", endpoints));

    /// <summary>Its types must not depend on each other in cycles.</summary>
    public ComponentDefinition Acyclic() => With(() => mapping.True("acyclic"));

    /// <summary>Says what it is.</summary>
    public ComponentDefinition Description(string text) => With(() => mapping.Text("description", text));

    /// <summary>Says why it is as it is.</summary>
    public ComponentDefinition Because(string reason) => With(() => mapping.Text("because", reason));

    private ComponentDefinition With(Action change)
    {
        change();
        return this;
    }
}
