namespace ArchRules.Reading;

/// <summary>What a type means for composition roots; worked out once for each type.</summary>
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
}
