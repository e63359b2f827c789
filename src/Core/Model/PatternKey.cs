namespace ArchRules.Model;

/// <summary>What a pattern is matched against. A later one is more specific than an earlier one.</summary>
public enum PatternKey
{
    /// <summary>Assembly names: <c>*</c> stands for any characters.</summary>
    Projects,

    /// <summary>Namespaces: <c>*</c> stays inside one segment, <c>**</c> crosses zero or more.</summary>
    Namespaces,

    /// <summary>Outermost types by full name, or by simple name where the pattern has no dot.</summary>
    Types,
}
