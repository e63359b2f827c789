namespace ArchRules.Facts;

/// <summary>Room that one list of dependencies after the other is filled in. For one thread.</summary>
public sealed class DependencySpares
{
    internal SparePiece<byte> Rows { get; } = new();

    internal SparePiece<int> Blocks { get; } = new();
}
