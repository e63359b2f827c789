namespace ArchRules.Reading;

/// <summary>The values on an evaluation stack, the deepest first.</summary>
internal readonly ref struct StackSlice(ReadOnlySpan<int> origins, ReadOnlySpan<long> constants)
{
    public ReadOnlySpan<int> Origins { get; } = origins;

    public ReadOnlySpan<long> Constants { get; } = constants;
}
