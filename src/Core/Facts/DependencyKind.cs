namespace ArchRules.Facts;

/// <summary>
/// How one piece of code depends on another. The order is the order in which a person would point at them: where a declaration, or
/// one line of code, depends on the same component in several ways, the first kind is reported. The kinds of declarations come first.
/// </summary>
public enum DependencyKind : byte
{
    /// <summary>A class derives from the type.</summary>
    Inheritance,

    /// <summary>A type implements, or an interface extends, the interface.</summary>
    Implementation,

    /// <summary>The type is in a declaration: of a field, property, event, parameter, return value or delegate.</summary>
    Signature,

    /// <summary>An attribute is applied, or its arguments name the type.</summary>
    Attribute,

    /// <summary>A type parameter is constrained to the type.</summary>
    Constraint,

    /// <summary>A method, an accessor, an operator or a delegate is called, or its address is taken.</summary>
    Call,

    /// <summary>A method that takes or extends a host's builder is called: what composition roots are for.</summary>
    Registration,

    /// <summary>An object or an array of the type is created.</summary>
    Creation,

    /// <summary>A field is read or written; no constant.</summary>
    Access,

    /// <summary>A cast, <c>is</c>, <c>as</c> or a pattern tests or converts to the type.</summary>
    Conversion,

    /// <summary>
    /// <c>typeof</c>, <c>sizeof</c>, <c>default</c>, <c>nameof</c>, a constant, a value of an enum among them, or the type named in front of
    /// a static member.
    /// </summary>
    TypeReference,

    /// <summary>The type is caught, or a filter tests it.</summary>
    Catch,

    /// <summary>The type is an argument of a generic type or method, written or inferred.</summary>
    TypeArgument,

    /// <summary>A local variable or a lambda's parameter has the type.</summary>
    Local,
}
