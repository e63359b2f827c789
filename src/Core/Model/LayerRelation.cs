namespace ArchRules.Model;

/// <summary>How one layer lies to another. <see cref="Allowed"/> is the only relation that the layers permit.</summary>
public enum LayerRelation
{
    /// <summary>The same layer, the next one down, or one of the two has no layer.</summary>
    Allowed,

    /// <summary>The target is above.</summary>
    Up,

    /// <summary>The target is beside.</summary>
    Sideways,

    /// <summary>A layer between is skipped.</summary>
    Skips,

    /// <summary>A front-end and storage, which never meet whatever lies between.</summary>
    FrontEndToStorage,
}
