namespace ArchRules.Reading;

/// <summary>What a type means for the code that uses it, by its name; worked out once for each type.</summary>
[Flags]
internal enum TypeRoles : byte
{
    None = 0,
    Container = 1,
    Configured = 2,
    Builder = 4,

    /// <summary>An interface. One that another assembly defines is taken for one by its name: metadata does not say.</summary>
    Interface = 8,

    /// <summary>What <c>using</c> calls at the end of a block, where no one wrote a call.</summary>
    Disposable = 16,

    /// <summary>Put in for a type parameter, it makes a call one that hands a builder on.</summary>
    HandedBuilder = 32,

    /// <summary>A query that is run when it is gone through, as <see cref="Facts.Queries"/> says.</summary>
    Query = 64,

    /// <summary>What a host hands to the code that composes it, as <see cref="Facts.CompositionRoots.IsHost"/> says.</summary>
    Host = 128,
}
