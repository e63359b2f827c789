using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>What a call means for the texts that it takes or makes; worked out once for each member.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Apis">For an API that makes texts a dependency, its parameters that are texts.</param>
internal sealed record TextUse(TextUseKind Kind, IReadOnlyList<TextApi> Apis)
{
    /// <summary>What nearly every call is.</summary>
    public static TextUse None { get; } = new(TextUseKind.None, []);
}
