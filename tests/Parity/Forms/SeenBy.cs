namespace ArchRules.Parity.Tests.Forms;

/// <summary>Who sees a form. Every case that is not <see cref="Both"/> is an honest difference that docs/facts.md lists.</summary>
public enum SeenBy
{
    /// <summary>Source and IL, with the same rule, member and target.</summary>
    Both,

    /// <summary>The compiler erases it.</summary>
    SourceOnly,

    /// <summary>An optimizing compiler erases it: a local that is used once.</summary>
    SourceAndDebug,

    /// <summary>The compiler adds to it: the result of an async method is a local variable in IL.</summary>
    IlSeesMore,

    /// <summary>Both, but IL names another member or type of the same component: the one that declares what is used.</summary>
    OtherTarget,

    /// <summary>Both; an optimizing compiler erases the conversion that makes the near miss one.</summary>
    OptimizedSeesNear,
}
