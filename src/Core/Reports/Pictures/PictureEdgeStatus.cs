namespace ArchRules.Reports.Pictures;

/// <summary>How what is declared between two boxes lies to what the code does. Of several that hold, the last one in this order counts.</summary>
public enum PictureEdgeStatus
{
    /// <summary>The file closes the pair with <c>forbid</c>, and the code keeps to it.</summary>
    Forbidden,

    /// <summary>Only composition roots join the two, as they may.</summary>
    Composed,

    /// <summary>The code uses it, and no arrow is needed: it is shared, a contract, or the layers allow it.</summary>
    Allowed,

    /// <summary>An arrow that no code uses.</summary>
    Unused,

    /// <summary>An arrow of which the code does not show whether it is used: one over a wire, or no code was read.</summary>
    Declared,

    /// <summary>An arrow that the code uses.</summary>
    Used,

    /// <summary>Some use breaks a rule, and all that do are known debt.</summary>
    Debt,

    /// <summary>Some use breaks a rule.</summary>
    Violating,
}
