namespace ArchRules.Facts;

/// <summary>Whether a call is one that a composition root makes itself, where it only composes: AR0112.</summary>
public enum Wiring : byte
{
    /// <summary>It is not: no method is called, or a handler calls it.</summary>
    None,

    /// <summary>It is where the model declares all code of the component a root: outside handlers, the entry point included.</summary>
    IfDeclared,

    /// <summary>It is: in a <c>Startup</c> class, or in code that takes the container.</summary>
    Always,
}
