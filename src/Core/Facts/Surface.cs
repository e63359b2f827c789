namespace ArchRules.Facts;

/// <summary>What other assemblies see of a declaration.</summary>
public enum Surface
{
    /// <summary>Nothing, or nothing of its own: private and internal members, overrides, and constructors, which the container calls.</summary>
    Hidden,

    /// <summary>Its signature: a public or protected member, or type. A record's constructor counts, since its properties are seen.</summary>
    Shown,

    /// <summary>Its signature, which hands out a query that it was not given.</summary>
    Query,
}
