namespace ArchRules.Facts;

/// <summary>Room that one list of dependencies after the other is filled in. For one thread.</summary>
public sealed class DependencySpares
{
    internal SparePiece<PackedDependency> Rows { get; } = new();

    internal SparePiece<(int Document, int Line, int Column)> Places { get; } = new();
}
