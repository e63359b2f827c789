namespace ArchRules.Verdicts.Structure;

/// <summary>What a question may be about.</summary>
public enum SubjectKind
{
    /// <summary>A component of the model, a box of a technology among them.</summary>
    Component,

    /// <summary>A technology of the catalog or of the model.</summary>
    Technology,

    /// <summary>One type, or several by a pattern.</summary>
    Type,
}
