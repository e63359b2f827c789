namespace ArchRules.Verdicts;

/// <summary>AR0001 to AR0006: what is wrong with the model file itself, or between it and the code as a whole.</summary>
public static class ModelRules
{
    /// <summary>AR0001: the file cannot be read as a model.</summary>
    public const string UnreadableId = Text.Mistake.UnreadableId;

    /// <summary>AR0001 in one line.</summary>
    public const string UnreadableTitle = "The model file cannot be read";

    /// <summary>AR0002: the model contradicts itself.</summary>
    public const string ContradictionId = Text.Mistake.ContradictionId;

    /// <summary>AR0002 in one line.</summary>
    public const string ContradictionTitle = "The model contradicts itself";

    /// <summary>AR0003: a component or a pattern matches no code.</summary>
    public const string EmptyId = "AR0003";

    /// <summary>AR0003 in one line.</summary>
    public const string EmptyTitle = "A component or a pattern matches no code";

    /// <summary>AR0003 for a component: its name.</summary>
    public const string EmptyComponentFormat = "component '{0}' matches no code; correct its patterns or remove it";

    /// <summary>AR0003 for a pattern: the pattern, its key and its component.</summary>
    public const string EmptyPatternFormat = "pattern '{0}' in '{1}' of component '{2}' matches no code; correct it or remove it";

    /// <summary>AR0004: code belongs to no component.</summary>
    public const string UnassignedId = "AR0004";

    /// <summary>AR0004 in one line.</summary>
    public const string UnassignedTitle = "Code belongs to no component";

    /// <summary>AR0004: the namespace, its assembly and how many types.</summary>
    public const string UnassignedFormat =
        "namespace '{0}' of '{1}' belongs to no component ({2}); add it to a component, or to 'ignore', in archrules.yml";

    /// <summary>AR0005: code belongs to two components equally.</summary>
    public const string AmbiguousId = "AR0005";

    /// <summary>AR0005 in one line.</summary>
    public const string AmbiguousTitle = "Code belongs to two components equally";

    /// <summary>AR0005: the type and the components.</summary>
    public const string AmbiguousFormat = "'{0}' belongs to {1} equally; make one of their patterns more specific";

    /// <summary>AR0006: an arrow is used by no code.</summary>
    public const string UnusedArrowId = "AR0006";

    /// <summary>AR0006 in one line.</summary>
    public const string UnusedArrowTitle = "An arrow is used by no code";

    /// <summary>AR0006: the ends of the arrow.</summary>
    public const string UnusedArrowFormat = "no code uses the arrow '{0} -> {1}'; remove it if it is no longer meant";
}
