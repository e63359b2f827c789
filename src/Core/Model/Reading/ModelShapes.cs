using System.Linq;

namespace ArchRules.Model.Reading;

/// <summary>
/// The model language as tables: which keys a mapping has, and what may stand behind each. The readers take their keys and words from
/// here, and so does the JSON schema, so that the two cannot drift apart.
/// </summary>
internal static class ModelShapes
{
    private static readonly KeyShape[] Notes =
    [
        new("description", ValueKind.Text, "Text for the reader."),
        new("because", ValueKind.Text, "The reason; messages quote it."),
    ];

    private static readonly KeyShape[] Patterns =
    [
        new("projects", ValueKind.Texts, "Assembly names; * stands for any characters."),
        new("namespaces", ValueKind.Texts, "Namespaces; * stays inside one segment, ** crosses zero or more."),
        new("types", ValueKind.Texts, "Types by full name, or by simple name where the pattern has no dot."),
    ];

    private static readonly KeyShape[] Apis =
    [
        new("assemblies", ValueKind.Texts, "Assembly names; * stands for any characters."),
        .. Patterns.Skip(1),
    ];

    public static MappingShape Selector { get; } = new("selector", Patterns);

    public static MappingShape Ignore { get; } = new("ignore", [.. Patterns, Except(Selector)]);

    public static MappingShape ApiSelector { get; } = new("apiSelector", Apis);

    public static MappingShape Api { get; } = new("api", [.. Apis, Except(ApiSelector)]);

    public static MappingShape Technology { get; } = new("technology",
    [
        .. Api.Keys,
        new("category", ValueKind.Word, "What it is for; a new technology needs it.") { Words = TechnologyCategories.Words },
        new("reads", ValueKind.Texts, "Members that change nothing, as Type.Member."),
        new("writes", ValueKind.Texts, "Members that change something, as Type.Member."),
        new("publishes", ValueKind.Texts, "Members that put messages into a queue, as Type.Member."),
        new("consumes", ValueKind.Texts, "Members that take messages out of a queue, as Type.Member."),
        new("free", ValueKind.Texts, "Members that are no use of the technology, as Type.Member."),
        new("like", ValueKind.Text, "A technology whose lists of members hold for this one too."),
        new("also", ValueKind.Mappings, "Further APIs of it.") { Shape = Api },
        .. Notes,
    ]);

    public static MappingShape Layer { get; } = new("layer",
    [
        new("name", ValueKind.Text, "The layer's name."),
        new("role", ValueKind.Word, "What the layer is for; a front-end never reaches storage.") { Words = LayersReader.RoleWords },
        new("open", ValueKind.Bool, "Whether it may be skipped."),
        .. Notes,
    ])
    {
        Required = ["name"],
    };

    public static MappingShape ArrowDetails { get; } = new("arrowDetails",
    [
        .. Notes,
        new("deprecated", ValueKind.Bool, "Still allowed, and each use is a suggestion to go."),
    ]);

    public static MappingShape Component { get; } = new("component",
    [
        new("layer", ValueKind.Text, "The name of its layer; without one arrows alone govern it."),
        .. Patterns,
        Except(Selector),
        new("shared", ValueKind.Bool, "Whether everyone may use it, and it only shared ones."),
        new("composition", ValueKind.Bool, "Whether all its code is a composition root."),
        new("technology", ValueKind.Text, "The technology that the component is."),
        new("owns", ValueKind.Texts, "Technologies that only owners may use."),
        new("exposes", ValueKind.Texts, "The types that others may use."),
        new("reads", ValueKind.Texts, "Members that change nothing, as Type.Member."),
        new("writes", ValueKind.Texts, "Members that change something, as Type.Member."),
        new("shared-by", ValueKind.Texts, "The services that are meant to share this storage."),
        new("contract", ValueKind.Texts, "Projects that are open to callers over a wire."),
        new("endpoints", ValueKind.Texts, "Where the service answers."),
        new("acyclic", ValueKind.Bool, "Whether the namespaces inside must be free of cycles."),
        .. Notes,
    ])
    {
        NeedsOne = ["projects", "namespaces", "types", "technology", "endpoints"],
    };

    public static MappingShape Customer { get; } = new("customer", Notes);

    public static MappingShape Requirement { get; } = new("requirement",
    [
        new("for", ValueKind.Texts, "The customers who want it."),
        new("served-by", ValueKind.Texts, "The components that serve it."),
        .. Notes,
    ]);

    public static MappingShape Decision { get; } = new("decision",
    [
        new("about", ValueKind.Texts, "What was decided about: components, layers, technologies, arrows, requirements."),
        new("status", ValueKind.Word, "How far it is.") { Words = BoardReader.StatusWords },
        new("date", ValueKind.Text, "When it was decided, as 2027-01-31."),
        .. Notes,
    ]);

    public static MappingShape Estimate { get; } = new("estimate",
    [
        new("about", ValueKind.Texts, "What is estimated: components, layers, technologies, arrows, requirements."),
        new("value", ValueKind.Text, "The figure with its unit, such as 200 requests per second."),
        .. Notes,
    ]);

    /// <summary>What one file of several may hold: its module, and nothing about the whole.</summary>
    public static MappingShape Included { get; } = new("included",
    [
        new("components", ValueKind.Named, "The boxes of the drawing, by name.") { Shape = Component },
        new("arrows", ValueKind.Arrows, "Who may use whom: a, b -> c, d: mode.") { Shape = ArrowDetails },
        new("forbid", ValueKind.Arrows, "Pairs that are closed.") { Shape = ArrowDetails },
        new("independent", ValueKind.Groups, "Components that must not use each other."),
        new("technologies", ValueKind.Named, "More technologies, or more APIs of known ones.") { Shape = Technology },
        new("customers", ValueKind.Described, "Who the system is for.") { Shape = Customer },
        new("requirements", ValueKind.Named, "What it shall do.") { Shape = Requirement },
        new("decisions", ValueKind.Named, "What was decided, and why.") { Shape = Decision },
        new("estimates", ValueKind.Named, "What is expected in figures.") { Shape = Estimate },
        .. Notes,
    ]);

    public static MappingShape Model { get; } = new("model",
    [
        new("version", ValueKind.Word, "The version of the language.") { Words = ["1"] },
        new("system", ValueKind.Text, "The name that reports show."),
        new("layers", ValueKind.Layers, "The layers from top to bottom.") { Shape = Layer },
        new("layering", ValueKind.Word, "How far down a layer may reach.") { Words = ["strict", "relaxed"] },
        new("unlisted", ValueKind.Word, "What holds for pairs without an arrow.") { Words = ["forbidden", "by-layer"] },
        new("ignore", ValueKind.Mapping, "Code that is neither source nor target.") { Shape = Ignore },
        new("include", ValueKind.Texts, "Further files of the model, in the folder archrules/ beside it."),
        .. Included.Keys,
    ]);

    private static KeyShape Except(MappingShape shape) =>
        new("except", ValueKind.Mapping, "What these would choose but shall not.") { Shape = shape };
}
