namespace ArchRules.Verdicts;

/// <summary>AR0107: other components use only what a component exposes. <see cref="PairVerdict"/> decides, since it needs the type.</summary>
public static class HiddenTypeCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0107";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A type outside the exposed surface is used, or internals are opened to another component";

    /// <summary>The message: who, whom, their components, and what is exposed.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': '{3}' exposes only {4}";
}
