namespace ArchRules.Model;

/// <summary>How far down a layer may reach.</summary>
public enum Layering
{
    /// <summary>Itself and the next layer down.</summary>
    Strict,

    /// <summary>Itself and every layer below, but never from a front-end to storage.</summary>
    Relaxed,
}
