namespace ArchRules.Model;

/// <summary>Which members of two families an arrow joins: <c>&lt;module&gt;-api -> &lt;module&gt;-data</c>.</summary>
public enum ArrowScope
{
    /// <summary>All of them: at most one end is a family.</summary>
    Any,

    /// <summary>Those with the same value: both ends name the same capture.</summary>
    Same,

    /// <summary>Those with different values: the ends name different captures.</summary>
    Other,
}
