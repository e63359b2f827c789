namespace ArchRules.Reading;

/// <summary>What a member is, for whoever uses it.</summary>
[Flags]
internal enum UseTraits : byte
{
    None = 0,

    /// <summary>A call is made on an object.</summary>
    HasThis = 1,

    /// <summary>A call gives a value back.</summary>
    HasResult = 2,

    /// <summary>The declaring type is an array, whose methods the runtime makes.</summary>
    IsArray = 4,

    /// <summary>The member is a constructor.</summary>
    IsConstructor = 8,

    /// <summary>The member is the constructor of a delegate.</summary>
    IsDelegate = 16,

    /// <summary>Calling the method registers something with a host's builder.</summary>
    IsRegistration = 32,

    /// <summary>The compiler made the declaring type.</summary>
    IsInMadeType = 64,

    /// <summary>The call puts a builder in for a type parameter of the method, and hands one on.</summary>
    HandsBuilder = 128,
}
