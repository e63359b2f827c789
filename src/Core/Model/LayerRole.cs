namespace ArchRules.Model;

/// <summary>What a layer is for, whatever its name.</summary>
public enum LayerRole
{
    /// <summary>No role of its own.</summary>
    None,

    /// <summary>What people and other systems talk to. It never reaches storage.</summary>
    FrontEnd,

    /// <summary>What does the work.</summary>
    Service,

    /// <summary>What keeps the data.</summary>
    Storage,
}
